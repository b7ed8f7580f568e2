import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { keysOf } from "../../src/preferences/panel-keys";
import { say } from "../../src/words/say";
import { paint } from "./paint";

describe("the page", () => {
  it("says what is kept, and what isn't", () => {
    const text = paint().screen.container.textContent;
    expect(text).toContain("on this computer, and nowhere else");
    expect(text).toContain("No name, no telephone number and no note text");
  });

  it("opens the panel in the click", async () => {
    let opened = 0;
    const { press } = paint({
      onOpen: async () => {
        opened += navigator.userActivation.isActive ? 1 : 0;
      },
    });
    await press(say("welcomePanelOpen"));
    expect(opened).toBe(1);
  });

  it.each([
    ["Alt+Shift+V", 1],
    [undefined, 0],
  ])("names the shortcut that there is: %s", (shortcut, count) => {
    paint({ shortcut });
    expect(document.querySelectorAll(".welcome-steps > li:first-child kbd")).toHaveLength(count);
  });

  it("leads to adding a console, to the keys, and to what is kept", () => {
    const { screen } = paint();
    const links = screen.getByRole("link").elements() as HTMLAnchorElement[];
    expect(links.map((link) => new URL(link.href).pathname + new URL(link.href).hash)).toEqual([
      "/src/options/index.html#add",
      "/src/options/index.html#keys",
      "/src/log/index.html",
    ]);
  });
});

describe("the practice call", () => {
  it("is begun by keyboard, and the keyboard goes to the panel", async () => {
    const { screen } = paint();
    const start = screen.getByRole("button", { name: say("welcomePracticeStart") });
    start.element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement?.tagName).toBe("IFRAME");
  });

  it("says one thing to do at a time, and moves on when it is done", async () => {
    const { start, tells, instruction } = paint();
    await start();
    const said = [instruction()];
    for (const news of [
      { isReading: true },
      { isReading: true },
      { isRead: true },
      { isRead: true, sheet: "keys" },
      { isRead: true },
      { isSuicideThreat: true },
      { isRead: true },
      { isOver: true },
    ]) {
      tells(news);
      await expect.poll(() => true).toBe(true);
      if (instruction() !== said.at(-1)) said.push(instruction());
    }
    expect(said).toEqual([
      "Press Space. The first statement that is due opens.",
      "Read the words aloud, then press Space: on to the next passage. Go on until nothing is due.",
      "Press ? to see every key.",
      "Press Esc to put the list away.",
      "The client says something that worries you. Press S: the route for a suicide threat shows at once.",
      "No key leaves it by accident. Choose “Pressed by mistake”: with the mouse, or with Tab and Enter.",
      "Press Q: the call is over.",
      say("welcomeDoDone"),
    ]);
  });

  it("goes by the keys that she has", async () => {
    const { start, press, instruction } = paint({ keys: keysOf({ showKeys: "h", endCall: "" }) });
    await start();
    for (let step = 0; step < 2; step++) await press(say("welcomePracticeSkip"));
    await expect.poll(instruction).toBe("Press H to see every key.");
    for (let step = 0; step < 4; step++) await press(say("welcomePracticeSkip"));
    await expect.poll(instruction).toBe("Choose “End call”: the call is over.");
  });

  it("is done as soon as the call is over", async () => {
    const { start, tells, instruction } = paint();
    await start();
    tells({ isOver: true });
    await expect.poll(instruction).toBe(say("welcomeDoDone"));
  });

  it("can be begun again", async () => {
    const { start, press, tells, instruction } = paint();
    await start();
    tells({ isOver: true });
    const before = document.querySelector("iframe");
    await press(say("welcomePracticeAgain"));
    await expect.poll(instruction).toContain("Press Space");
    expect(document.querySelector("iframe")).not.toBe(before);
  });

  it("says where the keys work while they are elsewhere, and leads there", async () => {
    const { start, screen, press } = paint();
    await start();
    await expect.poll(() => document.activeElement?.tagName).toBe("IFRAME");
    const hint = screen.getByText(say("welcomePracticeElsewhere"));
    await expect.element(hint).not.toBeInTheDocument();
    await screen.getByRole("heading", { level: 1 }).click();
    await expect.element(hint).toBeVisible();
    await press(say("welcomePracticeTo"));
    await expect.poll(() => document.activeElement?.tagName).toBe("IFRAME");
  });
});

describe("whom the page listens to", () => {
  it.each<[whom: string, isFrame: boolean, data: unknown, heard: number]>([
    ["the panel in its frame", true, { isReading: true }, 1],
    ["any other window", false, { isReading: true }, 0],
    ["the panel, of something else", true, { isReading: "yes" }, 0],
  ])("%s", async (_whom, isFrame, data, heard) => {
    const { onPractice } = await import("../../src/browser/practice-news");
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const seen: unknown[] = [];
    const stop = onPractice(
      () => frame.contentWindow,
      (news) => seen.push(news),
    );
    const news = {
      kind: "practice",
      isRead: false,
      sheet: null,
      isSuicideThreat: false,
      isOver: false,
      ...(data as object),
    };
    const source = isFrame ? frame.contentWindow : window;
    window.dispatchEvent(
      new MessageEvent("message", { data: news, source, origin: location.origin }),
    );
    stop();
    window.dispatchEvent(
      new MessageEvent("message", { data: news, source, origin: location.origin }),
    );
    expect(seen).toHaveLength(heard);
    frame.remove();
  });
});
