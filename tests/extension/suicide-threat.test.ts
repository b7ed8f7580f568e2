import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { servePage } from "../../scripts/desk/page-server";
import { dutiesAre, passageNow, shownText, shows, states } from "../../scripts/desk/panel";
import { compilePolicy } from "../../scripts/policy/editions";
import { buildWithDamagedPack } from "./driver/damaged-build";
import { openPopup } from "./driver/popup";

const { pack } = await compilePolicy();
const route = pack.rows
  .filter(({ id }) => id === "SUI-1" || id === "SUI-2")
  .map(({ words }) => words);

let desk: Desk;
afterEach(() => desk.close());

async function showsRoute(panel: Page): Promise<void> {
  for (const sentence of route) await shows(panel, sentence);
}

/** Opens the panel by the popup's own button: the way where there is no chip. */
async function openPanelByPopup(): Promise<Page> {
  const popup = await openPopup(desk);
  const button = await until("the button", () => popup.$("aria/Open the panel"));
  await button.click();
  const target = await desk.browser.waitForTarget((each) =>
    each.url().endsWith("/src/panel/index.html"),
  );
  return target.asPage();
}

describe("one key shows the route for a suicide threat", () => {
  it("on a call: with the owning team, every prompt put off, and the statements still there to open", async () => {
    desk = await startDesk();
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "121 0012 34567");
    await panel.keyboard.press("s");
    await showsRoute(panel);
    await shows(panel, "Falkirk Team 4 from the case screen");
    // No other key leaves it, reads on, or changes a fact.
    for (const key of ["Escape", "Space", "o"] as const) await panel.keyboard.press(key);
    await showsRoute(panel);

    await (await panel.$("aria/Back to the call"))?.click();
    await dutiesAre(panel, [
      "Call recording: put off",
      "Confidentiality: put off",
      "Offence statement: put off",
    ]);
    await shows(panel, "Verbatim has put this off; the policy doesn’t say.");
    await (await panel.$('[data-statement="offence"] .duty-name'))?.click();
    expect(await until("the reader", () => passageNow(panel))).toContain("Child Support Law");
  });

  it("leaves nothing behind that says why prompts were put off", async () => {
    desk = await startDesk();
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "121 0012 34567");
    await panel.keyboard.press("s");
    await showsRoute(panel);
    await until("the pause to be kept", async () =>
      JSON.stringify(await stored()).includes("prompts paused"),
    );
    expect(JSON.stringify(await stored())).not.toMatch(/suicid|threat/i);

    await (await panel.$("aria/Pressed by mistake"))?.click();
    await until("the prompts again", async () =>
      (await states(panel)).includes("Confidentiality: due"),
    );
  });

  it("by the browser-wide shortcut", async () => {
    desk = await startDesk();
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "121 0012 34567");
    await (await desk.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch("suicide-threat", tab);
    });
    await showsRoute(panel);
  });

  it("with the pack's bytes damaged", async () => {
    const extension = buildWithDamagedPack();
    desk = await startDesk({ extension });
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "The wording can’t be verified");
    await panel.keyboard.press("s");
    await showsRoute(panel);
    rmSync(extension, { recursive: true });
  });

  it("with storage rejecting", async () => {
    desk = await startDesk();
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "121 0012 34567");
    await (await desk.worker()).evaluate(() => {
      const fail = () => Promise.reject(new Error("FILE_ERROR_NO_SPACE"));
      Object.assign(chrome.storage.local, { get: fail, set: fail });
      Object.assign(chrome.storage.session, { get: fail, set: fail });
    });
    await panel.keyboard.press("s");
    await showsRoute(panel);
  });

  it("with no worker to answer", async () => {
    desk = await startDesk();
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "121 0012 34567");
    await panel.evaluate(() => {
      const gone = () => Promise.reject(new Error("Could not establish connection."));
      Object.assign(chrome.runtime, { sendMessage: gone });
    });
    await panel.keyboard.press("s");
    await showsRoute(panel);
  });

  it("in the popup too, with the pack's bytes damaged", async () => {
    const extension = buildWithDamagedPack();
    desk = await startDesk({ extension });
    await desk.open("about:blank");
    const popup = await openPopup(desk);
    await (await popup.$("aria/Suicide threat"))?.click();
    await showsRoute(popup);
    rmSync(extension, { recursive: true });
  });

  it("on a page with no case", async () => {
    desk = await startDesk();
    const server = await servePage("<p>Nothing here.</p>");
    await desk.open(server.url);
    const panel = await openPanelByPopup();
    await shows(panel, "No case on this screen");
    await panel.keyboard.press("s");
    await showsRoute(panel);
    expect(await shownText(panel)).toContain("not found in your console");
    await server.close();
  });
});

const stored = async (): Promise<unknown> =>
  (await desk.worker()).evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  }));
