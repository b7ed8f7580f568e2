import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { geckoIdOf } from "../../scripts/build/manifest";
import { until } from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import { type PageServer, servePage } from "../../scripts/desk/page-server";
import type { View } from "../../src/browser/view";
import {
  casePage,
  details,
  next,
  policy,
  REFERENCE,
  refused,
  wrong,
} from "./driver/organisation-policy";
import { maySetPolicies, type SetPolicy, setFirefoxPolicy } from "./driver/policies";

/** In a page of the extension in Firefox: shaped as Chrome's. */
declare const browser: typeof chrome;

if (!maySetPolicies.firefox) {
  console.log("Skipped: only root of a Debian with Firefox ESR can set Firefox's policies.");
}

const forExtension = (values: object) => ({
  "3rdparty": { Extensions: { [geckoIdOf("managed")]: values } },
});
/** As Firefox lets an administrator write it: groups as they are. */
const written = {
  ...policy,
  ...wrong,
  consoles: policy.consoles.map((text) => (text === "{" ? text : (JSON.parse(text) as object))),
  organisation: details,
};

describe.runIf(maySetPolicies.firefox)("in Firefox, with an organisation's policy", () => {
  let set: SetPolicy;
  let desk: FirefoxDesk;
  let server: PageServer;

  /** What a page of the extension shows, once it shows something of this. */
  const shown = async (path: string, something: string): Promise<string> => {
    const page = await desk.openPage(path);
    return until(`“${something}” in ${path}`, async () => {
      const text = await page.evaluate(() => document.querySelector("main")?.innerText ?? "");
      return text.includes(something) && text;
    });
  };
  const ask = (message: object): Promise<unknown> =>
    desk.extension.run(
      (each) => browser.runtime.sendMessage(each).catch((error: unknown) => String(error)),
      message,
    );
  /** What the background knows of the tab with the case. */
  const view = (): Promise<View> =>
    desk.extension.run(async (address) => {
      const tabs = await browser.tabs.query({});
      const tab = tabs.find(({ url }) => url === address)?.id;
      return (await browser.runtime.sendMessage({ kind: "view", tab })) as View;
    }, server.url);

  beforeAll(async () => {
    set = setFirefoxPolicy(forExtension(written));
    server = await servePage(casePage);
    desk = await startFirefoxDesk({ build: "managed" });
  });
  afterAll(async () => {
    set.remove();
    await desk.close();
    await server.close();
  });

  it("has the policy as it was written, what is wrong included", async () => {
    expect(await desk.extension.run(() => browser.storage.managed.get())).toEqual(written);
  });

  it("says in its options what is set, and all that was refused", async () => {
    const text = await shown("src/options/index.html#policy", "What is set");
    for (const says of refused) expect(text).toMatch(new RegExp(says.source.slice(1)));
    for (const key of Object.keys(policy)) expect(text).toContain(`Setting: ${key}`);
    expect(text).toContain(
      "retentionDays: this should be a whole number of days, from 30 to 2000.",
    );
    expect(text).toContain("colour: this name isn’t known; take it out.");
  });

  it("shows the organisation's details as set, and refuses others", async () => {
    const text = await shown("src/options/index.html#organisation", "Set by your organisation");
    expect(text).toContain("Llinell Gymraeg, ext. 7");
    expect(await ask({ kind: "save organisation", organisation: { format: 1 } })).toMatch(
      /organisation/,
    );
  });

  it("reads the good console's page, and no note line in it", async () => {
    await desk.open(server.url);
    await until("the case", async () => (await view()).screen.caseReference === REFERENCE);
    expect((await view()).notes).toEqual([]);
  });

  it("erases nothing, and lets the handler change what isn't set", async () => {
    expect(await ask({ kind: "erase", clients: ["c-1"] })).toMatch(/erasing/);
    expect(await ask({ kind: "retention", days: 60 })).toBe(true);
  });

  it("takes up another policy at its next start", async () => {
    set.change(forExtension(next));
    await desk.restart();
    const text = await shown("src/options/index.html#policy", "h-8");
    expect(text).not.toContain("What was refused");
    expect(await ask({ kind: "retention", days: 61 })).toMatch(/organisation's policy/);
    expect(await shown("src/log/index.html#kept", "Set by your organisation")).toMatch(/\s90\s/);
    await desk.open(server.url);
    await until("the note", async () => (await view()).notes[0]?.kind === "valid");
  });

  it("is as without a policy once there is none", async () => {
    set.change({});
    await desk.restart();
    await shown("src/options/index.html#policy", "Your organisation has set nothing.");
    expect(await ask({ kind: "retention", days: 62 })).toBe(true);
  });
});
