import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, startDesk, until } from "../../scripts/desk/desk";
import { shownText, shows } from "../../scripts/desk/panel";

const folder = mkdtempSync(join(tmpdir(), "verbatim-organisation-"));
const EXPORTED = join(folder, "organisation.json");

const SAVED = {
  format: 1,
  suicideThreat: { steps: ["Keep the client talking."], lastChecked: "2026-11-03" },
  nominatedOfficers: [{ team: "Falkirk Team 4", name: "R. Example", contact: "01234 567 890" }],
  freedomOfInformation: { team: "Disclosure team" },
  contacts: { welsh: "Llinell Gymraeg" },
  intranetHost: "intralink.link2.gpn.gov.uk",
};

let desk: Desk;
let options: Page;
beforeAll(async () => {
  desk = await startDesk();
  options = await openOptions();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

async function openOptions(): Promise<Page> {
  const id = new URL((await desk.worker()).url()).host;
  const page = await desk.open(`chrome-extension://${id}/src/options/index.html`);
  await until("the form", () => page.$("#steps"));
  return page;
}

const stored = async (): Promise<unknown> => {
  const worker = await desk.worker();
  return (await worker.evaluate(() => chrome.storage.local.get("organisation"))).organisation;
};

const click = async (name: string): Promise<void> => {
  const button = await until(name, () => options.$(`aria/${name}[role="button"]`));
  await button.click();
};

async function importFile(content: string | Uint8Array): Promise<void> {
  const path = join(folder, "import.json");
  writeFileSync(path, content);
  const input = (await options.$("#file")) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await click("Import the file");
}

describe("the options page", () => {
  it("is the one that the browser opens", async () => {
    const worker = await desk.worker();
    const page = await worker.evaluate(() => chrome.runtime.getManifest().options_ui);
    expect(page).toEqual({ page: "src/options/index.html", open_in_tab: true });
    expect(await stored()).toBeUndefined();
  });

  it("keeps what is entered, and shows it again", async () => {
    await options.type("#steps", "Keep the client talking.");
    await options.$eval("#last-checked", (input) => {
      (input as HTMLInputElement).value = "2026-11-03";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await click("Add a nominated officer");
    // The cursor is in the new row.
    for (const words of ["Falkirk Team 4", "R. Example", "01234 567 890"]) {
      await options.keyboard.type(words);
      await options.keyboard.press("Tab");
    }
    await options.type("#foi-team", "Disclosure team");
    await options.type("#welsh", "Llinell Gymraeg");
    await options.type("#intranet-host", "intralink.link2.gpn.gov.uk");
    expect(await shownText(options)).toContain("Not saved yet");
    expect(await stored()).toBeUndefined();
    await click("Save");
    await until("Saved", async () => (await options.$$eval(".said", said))[0] === "Saved");
    expect(await stored()).toEqual(SAVED);

    await options.reload();
    await until("the form", () => options.$("#steps"));
    expect(await options.$$eval("input, textarea", values)).toEqual(
      expect.arrayContaining(["Keep the client talking.", "2026-11-03", "01234 567 890"]),
    );
    expect(await shownText(options)).toContain("From your organisation · checked 3 November 2026");
  });

  it("exports it as a file", async () => {
    const session = await options.createCDPSession();
    await session.send("Browser.setDownloadBehavior", {
      behavior: "allow",
      downloadPath: folder,
    });
    await click("Export what is saved");
    const text = await until("the file", async () => readFileSync(EXPORTED, "utf8"));
    expect(JSON.parse(text)).toEqual(SAVED);
    expect(text.startsWith('{\n  "format": 1,\n  "suicideThreat": {')).toBe(true);
  });

  const officer = { team: "Team 4", contact: "Ext. 4" };
  it.each<[what: string, content: string | Uint8Array, problem: string]>([
    [
      "with a wrong type",
      JSON.stringify({ format: 1, nominatedOfficers: [officer, { team: "B", contact: 7 }] }),
      "nominatedOfficers, entry 2, contact: this should be text; it is a number.",
    ],
    [
      "with a team twice",
      JSON.stringify({ format: 1, nominatedOfficers: [officer, { ...officer, team: "team  4" }] }),
      "nominatedOfficers, entries 1 and 2 both name the team “team 4”; name each team once.",
    ],
    ["of 10 MB", " ".repeat(10 * 1024 * 1024), "The file is 10.0 MB; the most is 256 kB."],
    [
      "that isn't JSON",
      '{\n  "format": 1,\n}',
      "The file isn’t JSON: at line 3, column 1 there should be a name in quotation marks, and there is “}”.",
    ],
    ["that is empty", "", "there should be a value, and there is the end of the file"],
    [
      "with a script in a name",
      JSON.stringify({
        format: 1,
        nominatedOfficers: [{ ...officer, name: "<script>document.title='taken'</script>" }],
      }),
      "nominatedOfficers, entry 1, name: this has “<” in it, which no contact needs; take it out.",
    ],
    [
      "with a name that isn't known",
      JSON.stringify({ format: 1, contacts: { welch: "<img src=x onerror=alert(1)>" } }),
      "contacts, welch: this name isn’t known. Did you mean “welsh”?",
    ],
    [
      "with a route that the policy hasn't",
      JSON.stringify({ format: 1, routes: { complaint: "Ext. 9" } }),
      "routes, complaint: this name isn’t known. Did you mean “complaints”?",
    ],
    ["in another encoding", new Uint8Array([0x22, 0xe9, 0x22]), "The file isn’t text in UTF-8."],
  ])("refuses a file %s whole, with what was there unchanged", async (_what, content, problem) => {
    await importFile(content);
    await shows(options, problem);
    await shows(options, "Nothing was imported. What was there is unchanged.");
    expect(await stored()).toEqual(SAVED);
    expect(await options.$eval("#welsh", (input) => (input as HTMLInputElement).value)).toBe(
      "Llinell Gymraeg",
    );
    const focused = await options.evaluate(() => document.activeElement?.className);
    expect(focused).toBe("error-summary");
    expect(await options.$$("main script, main img")).toHaveLength(0);
    expect(await options.title()).toBe("Error: Verbatim: your organisation’s details");
  });

  it("asks for a file again that was mended after it was chosen", async () => {
    await importFile("{}");
    await shows(options, "format: this is missing");
    writeFileSync(join(folder, "import.json"), JSON.stringify(SAVED));
    await click("Import the file");
    await shows(options, "The file can’t be opened, or has changed since you chose it.");
    expect(await stored()).toEqual(SAVED);
  });

  it("takes what it exported, and shows it in another tab at once", async () => {
    const other = await openOptions();
    const changed = { ...SAVED, contacts: { welsh: "Llinell arall" } };
    await options.bringToFront();
    await importFile(JSON.stringify(changed));
    await shows(options, "Imported and saved. It replaces what was there.");
    expect(await stored()).toEqual(changed);
    await until("the other tab", () =>
      other.$eval("#welsh", (input) => (input as HTMLInputElement).value === "Llinell arall"),
    );
    await importFile(readFileSync(EXPORTED));
    await until("what was exported", async () =>
      JSON.stringify(await stored()).includes("Llinell Gymraeg"),
    );
    expect(await stored()).toEqual(SAVED);
    await other.close();
  });

  it("survives a browser that is killed", async () => {
    await desk.restart("kill");
    options = await openOptions();
    expect(await options.$eval("#welsh", (input) => (input as HTMLInputElement).value)).toBe(
      "Llinell Gymraeg",
    );
  });

  it("says so where what is stored can't be read, and leaves it until it is replaced", async () => {
    const damaged = { format: 1, nominatedOfficers: "gone" };
    const worker = await desk.worker();
    await worker.evaluate((organisation) => chrome.storage.local.set({ organisation }), damaged);
    await options.reload();
    await shows(options, "The details that are stored can’t be read");
    expect(await stored()).toEqual(damaged);
    await importFile(JSON.stringify(SAVED));
    await shows(options, "Imported and saved.");
    expect(await stored()).toEqual(SAVED);
    expect(await shownText(options)).not.toContain("can’t be read");
  });

  it("never shows as saved what storage refused", async () => {
    const worker = await desk.worker();
    await worker.evaluate(() => {
      Object.assign(chrome.storage.local, {
        set: () => Promise.reject(new Error("FILE_ERROR_NO_SPACE")),
      });
    });
    await options.type("#interpreter", "The language line");
    await click("Save");
    await shows(options, "Verbatim was not told that your details are saved.");
    await shows(options, "Not saved yet");
    expect(await options.$$eval(".said", said)).toEqual(["", ""]);
    expect(await stored()).toEqual(SAVED);
  });
});

const said = (lines: Element[]): (string | null)[] => lines.map((each) => each.textContent);
const values = (fields: Element[]): string[] =>
  fields.map((each) => (each as HTMLInputElement).value);
