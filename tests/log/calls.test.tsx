import { afterEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { hashOf, type Route, routeOf } from "../../src/log/route";
import { STATEMENTS } from "../ledger-log/ledger";
import { resetLook, setLook } from "../ui/looks";
import { CORRECTED, DAY, damaged, manyDays, SENSITIVE, someCalls } from "./ledgers";
import { paint } from "./paint";

afterEach(resetLook);

type Screen = ReturnType<typeof paint>["screen"];

/** The text of each call that is shown, without its spaces. */
const shown = (screen: Screen) =>
  [...screen.container.querySelectorAll("div:not([hidden]) .call")].map((call) =>
    (call.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
const timeline = (screen: Screen) =>
  [...screen.container.querySelectorAll(".event")].map((event) =>
    [...event.children].map((part) => (part.textContent ?? "").trim()).join(" | "),
  );
describe("calls by day", () => {
  it("are shown with whom, what came of each statement, and what is unusual", async () => {
    const { screen } = paint({ ledger: await someCalls() });
    await expect.element(screen.getByText("5 calls of 2 days.")).toBeVisible();
    const headings = [...screen.container.querySelectorAll(".day h3")];
    expect(headings.map((each) => each.textContent)).toEqual([
      "Saturday 21 November 2026",
      "Friday 20 November 2026",
    ]);
    const calls = shown(screen);
    expect(calls[0]).toContain("121 0012 34567");
    expect(calls[0]).toContain("Still open");
    expect(calls[0]).toContain("What came of it isn’t known before it ends.");
    expect(calls[1]).toContain("✓ Call recording: read in full");
    expect(calls[1]).toContain("◐ Confidentiality statement: read in part, 2 of 3");
    expect(calls[1]).toContain("‖ Offence statement: put off");
    expect(calls[2]).toContain("A sensitive case");
    expect(calls[2]).toContain("– Call recording: not due: incoming call");
    expect(calls[3]).toContain("Amended");
    expect(screen.container.textContent).not.toContain("55 00");
  });

  it("none yet is said, and no page is turned", async () => {
    const { screen } = paint();
    await expect
      .element(screen.getByRole("status").filter({ hasText: "No call has been recorded yet." }))
      .toBeVisible();
    expect(screen.container.querySelector(".pages")).toBeNull();
  });

  it("that can't be read are said, by what is the matter", async () => {
    const reading = { days: () => Promise.reject(new Error("no")) };
    const { screen } = paint({ reading, troubleOf: () => "newer" });
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("A newer Verbatim has written this ledger. This one leaves it as it is");
  });

  it("that are damaged or missing are said", async () => {
    const { screen } = paint({ ledger: await damaged() });
    await expect
      .element(screen.getByText("Call call-0002 is missing: the chain names it."))
      .toBeVisible();
    expect(shown(screen)[2]).toContain("Damaged");
  });

  it("are turned page by page, and only those of a page are read", async () => {
    const read: string[] = [];
    const ledger = await manyDays(95);
    const { get } = ledger;
    ledger.get = (wanted) => {
      read.push(...wanted.filter((key) => key.startsWith("day:")));
      return get(wanted);
    };
    const { screen, button } = paint({ ledger });
    const status = (text: string) => expect.element(screen.getByText(text)).toBeVisible();
    await status("40 calls of 40 days, and there are earlier days.");
    expect(read).toHaveLength(40);
    await button("Earlier days →").click();
    await expect.element(screen.getByRole("heading", { name: "Calls by day" })).toHaveFocus();
    await expect.element(screen.getByText("Wednesday 21 October 2026")).toBeVisible();
    expect(shown(screen)).toHaveLength(40);
    await button("Earlier days →").click();
    await status("15 calls of 15 days.");
    expect(new Set(read).size).toBe(95);
    await button("← Later days").click();
    await expect.element(screen.getByText("Wednesday 21 October 2026")).toBeVisible();
  });
});

describe("filters", () => {
  it.each<[label: string, option: string, calls: number]>([
    ["A statement was", "Read in full", 4],
    ["A statement was", "Read in part", 3],
    ["A statement was", "Put off", 1],
    ["A statement was", "Not given", 1],
    ["Direction", "Incoming", 1],
    ["Direction", "Outgoing", 4],
    ["Client", "Non-resident parent", 2],
  ])("%s: %s shows %i", async (label, option, calls) => {
    await setLook("light", 900);
    const { screen, button } = paint({ ledger: await someCalls() });
    await screen.getByLabelText(label, { exact: true }).selectOptions(option);
    await button("Show these calls").click();
    await expect.poll(() => shown(screen).length).toBe(calls);
    await button("Show all calls").click();
    await expect.poll(() => shown(screen).length).toBe(5);
    await expect.element(screen.getByLabelText(label, { exact: true })).toHaveValue("");
  });

  it("dates are those on which calls are kept; the wrong way round they are refused", async () => {
    await setLook("light", 900);
    const { screen, button } = paint({ ledger: await someCalls() });
    await screen.getByLabelText("To", { exact: true }).fill("2026-11-20");
    await button("Show these calls").click();
    await expect.poll(() => shown(screen).length).toBe(1);
    await screen.getByLabelText("From", { exact: true }).fill("2026-11-21");
    await button("Show these calls").click();
    await expect.element(screen.getByText(/The first day is after the last one/)).toBeVisible();
    expect(shown(screen)).toHaveLength(1);
  });

  it("amended or damaged calls alone", async () => {
    await setLook("light", 900);
    const { screen, button } = paint({ ledger: await damaged() });
    await screen.getByLabelText("Only calls that were amended or are damaged").click();
    await button("Show these calls").click();
    await expect.poll(() => shown(screen).length).toBe(1);
    await expect.element(screen.getByText(/is missing: the chain names it/)).toBeVisible();
  });

  it("that no call fits say so", async () => {
    await setLook("light", 900);
    const { screen, button } = paint({ ledger: await manyDays(2) });
    await screen.getByLabelText("Direction").selectOptions("Incoming");
    await button("Show these calls").click();
    await expect.element(screen.getByText("No call is like that.")).toBeVisible();
  });

  it("are folded away where there is little room, and open with the keyboard", async () => {
    const { screen } = paint({ ledger: await manyDays(1) });
    const from = screen.getByLabelText("From", { exact: true });
    await expect.element(from).not.toBeVisible();
    (screen.container.querySelector("summary") as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(from).toBeVisible();
  });
});

describe("a call", () => {
  const at = (seconds: number) =>
    new Date(Date.parse(CORRECTED.startedAt) + seconds * 1000).toLocaleTimeString("en-GB");

  it("is opened from the list with the keyboard, and the way back leads to it", async () => {
    const { screen } = paint({ ledger: await someCalls() });
    const there = screen.getByRole("link", { name: /^121 0098 76543/ });
    await expect.element(there).toBeVisible();
    (there.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    const title = screen.getByRole("heading", { name: /^Call of Saturday 21 November 2026/ });
    await expect.element(title).toHaveFocus();
    expect(location.hash).toBe(`#call/${DAY}/${CORRECTED.id}`);
    await screen.getByRole("link", { name: "Back to the calls" }).click();
    await expect.element(there).toHaveFocus();
  });

  it("shows each event, its place in the recording, its time of day and who said it", async () => {
    const hash = `#call/${DAY}/${CORRECTED.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    await expect.element(screen.getByText("What happened")).toBeVisible();
    expect(timeline(screen)).toEqual([
      `0:00 | ${at(0)} | Call started (you)`,
      `0:21 | ${at(21)} | Outgoing call; first contact (console)`,
      `0:42 | ${at(42)} | Bound to case 121 0012 34567, parent with care (console)`,
      `1:03 | ${at(63)} | Call recording: passage 1`,
      `1:03 | ${at(63)} | Call recording: read in full`,
      `1:24 | ${at(84)} | Confidentiality statement: passage 1`,
      `1:45 | ${at(105)} | Confidentiality statement: passage 2`,
      `2:06 | ${at(126)} | The client is the non-resident parent (you)`,
      `2:27 | ${at(147)} | Then bound to case 121 0098 76543, non-resident parent (you)`,
      `2:48 | ${at(168)} | Confidentiality statement: stopped at passage 3`,
      `3:09 | ${at(189)} | Prompts paused`,
      `3:30 | ${at(210)} | Referral noted: Complaint`,
      `3:51 | ${at(231)} | Call ended (you)`,
    ]);
    const time = screen.container.querySelector(".event time");
    expect(time?.getAttribute("dateTime")).toBe(CORRECTED.startedAt);
    expect(time?.getAttribute("title")).toBe(`${CORRECTED.startedAt} (UTC)`);
  });

  it("shows both bindings of a corrected one", async () => {
    const hash = `#call/${DAY}/${CORRECTED.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    await expect.element(screen.getByText("At first bound to")).toBeVisible();
    const facts = screen.container.querySelector(".facts")?.textContent ?? "";
    expect(facts).toContain("Case 121 0098 76543, non-resident parent");
    expect(facts).toContain("Case 121 0012 34567, parent with care");
  });

  it("shows the digest of the words that were read: short, and whole where it rests", async () => {
    const hash = `#call/${DAY}/${CORRECTED.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    const [recording] = STATEMENTS;
    const name = "Copy the digest of the words of Call recording";
    const digest = screen.getByRole("button", { name });
    await expect.element(digest).toHaveTextContent(`${recording?.digest.slice(0, 8)}…`);
    await expect.element(digest).toHaveAttribute("title", recording?.digest);
  });

  it("of a sensitive case says what a digest does and doesn't", async () => {
    const hash = `#call/${DAY}/${SENSITIVE.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    await expect
      .element(screen.getByText(/^The case was marked sensitive/))
      .toHaveTextContent("That stops casual reading and no more");
    expect(screen.container.textContent).not.toContain("55 00");
  });

  it("whose times were purged says so", async () => {
    const ledger = await someCalls();
    await ledger.purgeTimes([DAY]);
    const { screen } = paint({ ledger, hash: `#call/${DAY}/${SENSITIVE.id}` });
    await expect
      .element(screen.getByText(/The times of passages are no longer kept/))
      .toBeVisible();
    expect(timeline(screen)).toContain("– | time not kept | Confidentiality statement: passage 1");
  });

  it("that was amended, and one that isn't there, say so", async () => {
    const ledger = await someCalls();
    const { screen } = paint({ ledger, hash: `#call/${DAY}/call-0002` });
    await expect
      .element(screen.getByText(/^Something reached this call after its end/))
      .toBeVisible();
    location.hash = `#call/${DAY}/none`;
    await expect.element(screen.getByRole("alert")).toHaveTextContent("This call isn’t kept");
  });
});

it("prints what is shown, without what can be pressed", async () => {
  const { screen } = paint({ ledger: await someCalls() });
  await expect.element(screen.getByText("5 calls of 2 days.")).toBeVisible();
  await cdp().send("Emulation.setEmulatedMedia", {
    media: "print",
    features: [{ name: "prefers-color-scheme", value: "dark" }],
  });
  const styleOf = (selector: string) =>
    getComputedStyle(screen.container.querySelector(selector) as Element);
  expect(styleOf(".views").display).toBe("none");
  expect(styleOf(".filters").display).toBe("none");
  expect(getComputedStyle(document.body).backgroundColor).toBe("rgb(255, 255, 255)");
  expect(styleOf(".call-outcomes").color).toBe("rgb(0, 0, 0)");
  expect(styleOf(".call").display).not.toBe("none");
  await cdp().send("Emulation.setEmulatedMedia", { media: "" });
});

it.each<[hash: string, route: Route]>([
  ["", { view: "calls" }],
  ["#find", { view: "find" }],
  ["#nothing", { view: "calls" }],
  ["#call", { view: "calls" }],
  ["#call/2026-11-21/a%2Fb", { view: "call", day: "2026-11-21", id: "a/b" }],
  ["#call/%/%", { view: "call", day: "%", id: "%" }],
])("the address %j leads to %o", (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  if (route.view === "call") expect(routeOf(hashOf(route))).toEqual(route);
});

it("keeps no reference in the page's address or title", async () => {
  const { screen, button } = paint({ ledger: await someCalls(), hash: "#find" });
  await screen.getByLabelText("Case or client reference").fill("121001234567");
  await button("Find").click();
  await expect.element(screen.getByText("2 calls with 1 client.")).toBeVisible();
  expect(`${location.href} ${document.title}`).not.toMatch(/1210|0012/);
});
