import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choose, dial, goToCase, hangUp, softphone } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import {
  duties,
  isSaved,
  passageNow,
  readToEnd,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";
import { keptOf } from "./driver/kept";

const FIRST = "121 0012 34567";
const SENSITIVE = "121 0012 55508";
const TWO_CASES = ["121 0013 12212", "121 0013 20039"];

let desk: Desk;
let page: Page;
let panel: Page;

async function openCase(reference: string): Promise<void> {
  page = await desk.open(caseUrl(desk, reference));
  panel = await openPanel(desk, page);
  await shows(panel, reference);
}

beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

const isState = (label: string, state: string) =>
  until(`${label}: ${state}`, async () =>
    (await states(panel)).some((each) => each.startsWith(`${label}: ${state}`)),
  );

const isIdle = () =>
  until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));

async function open(statement: string): Promise<void> {
  await (await panel.$(`[data-statement="${statement}"] .duty-name`))?.click();
  await until("the reader", () => passageNow(panel));
}

async function read(statement: string): Promise<void> {
  await open(statement);
  await readToEnd(panel);
  await isSaved(panel);
}

async function call(role: "PWC" | "NRP"): Promise<void> {
  await isIdle();
  await dial(page, role);
  await shows(panel, "On call since");
}

async function endCall(): Promise<void> {
  await hangUp(page);
  await shows(panel, "Call ended");
}

const reasonOf = async (label: string) =>
  (await duties(panel)).find((duty) => duty.label === label)?.reason;

describe("a first-contact statement", () => {
  it("stopped when the client hung up is owed at the next contact, above a console that denies it", async () => {
    await openCase(FIRST);
    await call("PWC");
    await open("offence");
    await panel.keyboard.press("Space");
    await isSaved(panel);
    await endCall();
    await shows(panel, "Offence statement: read in part, 1 of");
    await page.select("#first-contact-pwc", "No").catch(() => undefined);
    await call("PWC");
    await until("on top", async () =>
      (await states(panel))[1]?.startsWith("Offence statement: owed"),
    );
    expect(await reasonOf("Offence statement")).toMatch(/^Stopped part-way on \d+ \w+ \d{4}, /);
    await panel.keyboard.press("t");
    await isState("Offence statement", "not due");
  });

  it("isn't owed after a voicemail", async () => {
    await openCase(FIRST);
    await call("PWC");
    await panel.keyboard.press("w");
    await (await until("the choice", () => panel.$("aria/Voicemail"))).click();
    await isState("Confidentiality", "held");
    await endCall();
    await shows(panel, "Confidentiality: held: it wasn’t the client on the phone");
    await call("PWC");
    await isState("Confidentiality", "due");
  });

  it("read to the wrong client moves to the right one when she puts it right", async () => {
    await openCase(FIRST);
    await call("PWC");
    await read("confidentiality");
    await panel.keyboard.press("n");
    await isState("Confidentiality", "read");
    await isSaved(panel);
    await endCall();
    await isIdle();
    // Read to "the non-resident parent" on her word; the console now shows who that is.
    await choose(page, "NRP");
    await call("NRP");
    await isState("Confidentiality", "due");
    expect(await reasonOf("Confidentiality")).toContain("perhaps to somebody else");
    await panel.keyboard.press("t");
    await isState("Confidentiality", "not due");
    await endCall();
    await isIdle();
    await choose(page, "PWC");
    await call("PWC");
    await isState("Confidentiality", "due");
    const { calls, bindings } = await keptOf(desk);
    const moved = bindings.find((each) => each.length === 2);
    expect(moved?.map((each) => [each?.identity.role, each?.by])).toEqual([
      ["pwc", "console"],
      ["nrp", "handler"],
    ]);
    expect(calls).toHaveLength(2);
  });

  it("is not begun anew by the other parent on the same line: she is told, and nothing moves", async () => {
    await openCase(FIRST);
    await call("PWC");
    await read("confidentiality");
    await choose(page, "NRP");
    await shows(panel, "Your call is with the parent with care");
    await isState("Confidentiality", "read");
    await panel.keyboard.press("2");
    await isState("Confidentiality", "due");
  });
});

describe("without telephony", () => {
  it("the first passage begins a call, and thirty idle minutes end it as assumed", async () => {
    await openCase(FIRST);
    await choose(page, "PWC");
    await read("confidentiality");
    await shows(panel, "On call since");
    // Both of the worker's clocks go on: half an hour has really gone by.
    const worker = await desk.worker();
    await worker.evaluate(() => {
      const [since, wall] = [performance.now.bind(performance), Date.now];
      performance.now = () => since() + 31 * 60_000;
      const Real = Date;
      globalThis.Date = new Proxy(Real, {
        construct: (Target, given: []) =>
          given.length === 0 ? new Target(wall() + 31 * 60_000) : new Target(...given),
      });
    });
    await choose(page, "NRP");
    await shows(panel, "takes this call to be over");
    const { calls } = await keptOf(desk);
    expect(calls[0]?.events.at(-1)).toMatchObject({ kind: "ended", by: "assumed" });
  });

  it("a referral begins one too, and can be taken back", async () => {
    await openCase(FIRST);
    await panel.keyboard.press("e");
    await panel.keyboard.press("Enter");
    await panel.keyboard.press("r");
    await until("referred", async () => /Referred \d\d:\d\d/.test(await shownText(panel)));
    await shows(panel, "On call since");
    await (await until("undo", () => panel.$(".route-details .link:last-of-type")))?.click();
    await until("not referred", async () => !/Referred \d\d:\d\d/.test(await shownText(panel)));
    await isSaved(panel);
  });
});

describe("references", () => {
  it("of a sensitive case are kept as digests only, and the readings count all the same", async () => {
    await openCase(SENSITIVE);
    await choose(page, "NRP");
    await call("NRP");
    await read("confidentiality");
    await endCall();
    const { json, bindings } = await keptOf(desk);
    expect(bindings.flat().length).toBeGreaterThan(0);
    expect(json).not.toMatch(/121\s?0012\s?55508|C-400306/);
    await call("NRP");
    await isState("Confidentiality", "not due");
  });

  it("of another case are there to be read", async () => {
    await openCase(FIRST);
    await call("PWC");
    await read("recording");
    await endCall();
    expect((await keptOf(desk)).bindings.flat().at(-1)?.plain).toEqual({
      caseReference: FIRST,
      clientReference: "C-400123",
    });
  });
});

it("one person with two cases is one client by the console's own reference", async () => {
  const [one = "", other = ""] = TWO_CASES;
  await openCase(one);
  await choose(page, "NRP");
  await call("NRP");
  await read("confidentiality");
  await endCall();
  await isIdle();
  await goToCase(page, other);
  await choose(page, "NRP");
  await call("NRP");
  await isState("Confidentiality", "not due");
});

it("two calls on two tabs are two calls", async () => {
  await openCase(FIRST);
  await call("PWC");
  await read("recording");
  const second = await desk.open(caseUrl(desk, "121 0012 40011"));
  await shows(panel, "121 0012 40011");
  await dial(second, "PWC");
  await isState("Call recording", "due");
  await shows(panel, "On call since");
  await page.bringToFront();
  await shows(panel, FIRST);
  await isState("Call recording", "read");
  const { open } = await keptOf(desk);
  expect(open).toHaveLength(2);
});
