import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { geckoIdOf } from "../../scripts/build/manifest";
import { dial } from "../../scripts/desk/console";
import { BY_POLICY, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import { isSaved, passageNow, readToEnd, shows, states } from "../../scripts/desk/panel";
import type { PanelPage } from "../../scripts/desk/panel-page";
import { type Followed, followGuide } from "../../scripts/package/follow-guide";
import { readGuide } from "../../scripts/package/read-guide";
import { addOnOf } from "./driver/firefox-add-on";
import { maySetPolicies, type SetPolicy, setChromiumPolicy } from "./driver/policies";
import { shownDeep } from "./driver/shown-deep";
import { copySources, shareLibraries } from "./driver/source-copy";

/** What Firefox's own window has, as far as it is used here. */
declare const Services: { policies: { getActivePolicies(): object } };

const CASE = "121 0012 34567";
const guide = readGuide();
/** For `npm run deploy:check`: nothing is installed in the copy, and the guide has to do it. */
const isFresh = process.env.VERBATIM_FRESH === "1";

const mayFollow = maySetPolicies.chromium && maySetPolicies.firefox;
if (!mayFollow) {
  console.log(
    "Skipped: only root of a Debian with Chromium and Firefox ESR can follow docs/deploying.md.",
  );
}

/** The guide's own checks, by their first sentences. */
type Checks = Readonly<Record<string, () => Promise<void>>>;

const root = mkdtempSync(join(tmpdir(), "verbatim-deployed-"));
afterAll(() => rmSync(root, { recursive: true }));

it("names the checks that are made here, each once", () => {
  expect(guide.checks).toEqual([
    "The policy arrived.",
    "Verbatim came by policy.",
    "It sees the case.",
    "It has your settings.",
    "It saves.",
  ]);
});

describe.runIf(mayFollow)("docs/deploying.md, followed word for word", () => {
  let followed: Followed;
  let extra: SetPolicy;

  beforeAll(async () => {
    const machine = { folder: join(root, "verbatim"), home: join(root, "home") };
    copySources(machine.folder);
    if (!isFresh) shareLibraries(machine.folder);
    mkdirSync(machine.home);
    followed = await followGuide(guide, machine);
    // The one thing that the guide doesn't say: the driver has to see what the policy installed.
    extra = setChromiumPolicy("deployed", { DeveloperToolsAvailability: 1 });
  }, 600_000);
  afterAll(() => {
    extra?.remove();
    followed?.undo();
  });

  it("prints everything that a reader has to put in", () => {
    expect(Object.keys(followed.values).sort()).toEqual([
      "CONSOLE_TEXT",
      "EXTENSION_ID",
      "VERSION",
    ]);
  });

  describe("in Chromium", () => {
    let desk: Desk;
    let page: Page;
    let panel: PanelPage;
    beforeAll(async () => {
      desk = await startDesk({ extension: BY_POLICY });
      await desk.worker();
    });
    afterAll(() => desk.close());

    const shown = async (url: string, what: RegExp): Promise<string> => {
      const page = await desk.open(url);
      return until(`${what} at ${url}`, async () => {
        const text = await shownDeep(page);
        return what.test(text) && text;
      });
    };
    const checks: Checks = {
      "The policy arrived.": async () => {
        await shown("chrome://policy", /ExtensionSettings \{.*?\} Platform Machine Mandatory OK/);
      },
      "Verbatim came by policy.": async () => {
        const { EXTENSION_ID: id } = followed.values;
        await shown(
          `chrome://extensions/?id=${id}`,
          /Verbatim \(managed\).*Installed by enterprise policy/,
        );
      },
      "It sees the case.": async () => {
        page = await desk.open(guide.caseUrl);
        panel = await openPanel(desk, page);
        await shows(panel, CASE);
        await dial(page, "PWC");
      },
      "It has your settings.": async () => {
        const { EXTENSION_ID: id } = followed.values;
        const options = `chrome-extension://${id}/src/options/index.html#policy`;
        hasSettings(await shown(options, /Practice console/));
      },
      "It saves.": () => readsOne(page, panel),
    };
    it.each(guide.checks)("%s", (check) => checkIn(checks, check));
  });

  describe("in Firefox ESR", () => {
    const id = geckoIdOf("managed");
    let desk: FirefoxDesk;
    let page: Page;
    let sidebar: PanelPage;
    beforeAll(async () => {
      desk = await startFirefoxDesk({ build: "managed", extension: BY_POLICY });
    });
    afterAll(() => desk.close());

    const checks: Checks = {
      "The policy arrived.": async () => {
        expect(
          await desk.firefox.run(() => Object.keys(Services.policies.getActivePolicies())),
        ).toContain("ExtensionSettings");
      },
      "Verbatim came by policy.": async () => {
        const { source, isActive, mayBeRemoved } = await addOnOf(desk, id);
        expect({ source, isActive, mayBeRemoved }).toEqual({
          source: "enterprise-policy",
          isActive: true,
          mayBeRemoved: false,
        });
      },
      "It sees the case.": async () => {
        page = await desk.open(guide.caseUrl);
        await page.bringToFront();
        sidebar = await desk.openSidebar();
        await shows(sidebar, CASE);
        await dial(page, "PWC");
      },
      "It has your settings.": async () => {
        const options = await desk.openPage("src/options/index.html#policy");
        hasSettings(
          await until("the settings", async () => {
            const text = await options.evaluate(() => document.body.textContent ?? "");
            return text.includes("Practice console") && text;
          }),
        );
      },
      "It saves.": () => readsOne(page, sidebar),
    };
    it.each(guide.checks)("%s", (check) => checkIn(checks, check));
  });
});

/** What the guide's policy sets, as the options say it. */
function hasSettings(text: string): void {
  for (const each of ["desk-1", "365", "Practice console", "handlersMayChangeConsoles"]) {
    expect(text).toContain(each);
  }
  expect(text).not.toContain("What was refused");
}

async function readsOne(page: Page, panel: PanelPage): Promise<void> {
  // The panel follows the tab that is in front.
  await page.bringToFront();
  await until("something due", async () =>
    (await states(panel)).some((each) => each.endsWith(": due")),
  );
  await panel.keyboard.press("Space");
  await until("the reader", () => passageNow(panel));
  await readToEnd(panel);
  await isSaved(panel);
}

/** Makes a check of the guide's. @throws for one that nobody knows how to make */
async function checkIn(checks: Checks, check: string): Promise<void> {
  const make = checks[check];
  if (make === undefined) throw new Error(`The guide has a check that isn't made: ${check}`);
  await make();
}
