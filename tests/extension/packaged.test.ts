import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import source from "../../manifest.json" with { type: "json" };
import { geckoIdOf } from "../../scripts/build/manifest";
import { dial, hangUp } from "../../scripts/desk/console";
import {
  BY_POLICY,
  caseUrl,
  type Desk,
  openPanel,
  startDesk,
  until,
} from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import { isSaved, readAllDue, shows, states } from "../../scripts/desk/panel";
import { makeCrx3 } from "../../scripts/package/crx3";
import { readFolder } from "../../scripts/package/read-folder";
import { type PackageServer, servePackages } from "../../scripts/package/serve-packages";
import { readSigningKey } from "../../scripts/package/signing-key";
import { updateXml } from "../../scripts/package/update-files";
import { makeZip } from "../../scripts/package/zip";
import practice from "../../src/profile/known/practice.json" with { type: "json" };
import { keyFile, rsaPem } from "../scripts/package/keys";
import { readCrx3 } from "../scripts/package/read-crx3";
import { readZip } from "../scripts/package/read-zip";
import { addOnOf } from "./driver/firefox-add-on";
import { keptOf } from "./driver/kept";
import {
  maySetPolicies,
  type SetPolicy,
  setChromiumPolicy,
  setFirefoxPolicy,
} from "./driver/policies";
import { passagesIn } from "./driver/readings";
import { copySources, packageIn, shareLibraries } from "./driver/source-copy";

const { version } = source;
const [STORE_ZIP, MANAGED_ZIP, CRX] = ["store.zip", "managed.zip", "managed.crx"].map(
  (each) => `verbatim-${version}-chrome-${each}`,
) as [string, string, string];
const [STORE_XPI, MANAGED_XPI] = ["store.xpi", "managed.xpi"].map(
  (each) => `verbatim-${version}-firefox-${each}`,
) as [string, string];

const folder = mkdtempSync(join(tmpdir(), "verbatim-packaged-"));
const pem = keyFile(rsaPem());
const key = readSigningKey(pem);
let server: PackageServer;
let printed: string;
/** The packages that were made in one folder, and in another. */
let made: Map<string, Buffer>;
let again: Map<string, Buffer>;

beforeAll(async () => {
  const [one, other] = [join(folder, "one"), join(folder, "another/place of its own")];
  for (const each of [one, other]) {
    copySources(each);
    shareLibraries(each);
  }
  mkdirSync(join(one, "out/packages"), { recursive: true });
  server = await servePackages(join(one, "out/packages"));
  const args = ["--key", pem, "--update-url", server.url];
  const here = packageIn(one, args, { TZ: "Europe/London", LANG: "en_GB.UTF-8" });
  const there = packageIn(other, args, { TZ: "Pacific/Auckland", LANG: "C", NODE_ENV: "test" });
  printed = here.printed;
  made = readFolder(here.packages);
  again = readFolder(there.packages);
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A package's files by their names. */
function filesIn(name: string): Map<string, Buffer> {
  const bytes = made.get(name) ?? Buffer.alloc(0);
  const archive = name.endsWith(".crx") ? readCrx3(bytes).archive : bytes;
  return new Map(readZip(archive).map((entry) => [entry.name, entry.bytes]));
}

const manifestIn = (name: string): Record<string, unknown> =>
  JSON.parse(String(filesIn(name).get("manifest.json"))) as Record<string, unknown>;

describe("npm run package, with a key and an update URL", () => {
  it("makes every package there is, and says the id that follows from the key", () => {
    expect([...made.keys()].sort()).toEqual(
      [
        "SHA256SUMS",
        "THIRD-PARTY-LICENCES.txt",
        "updates.xml",
        CRX,
        MANAGED_ZIP,
        STORE_ZIP,
        MANAGED_XPI,
        STORE_XPI,
        `verbatim-${version}.cdx.json`,
      ].sort(),
    );
    expect(printed).toContain(key.extensionId);
    expect(String(made.get("updates.xml"))).toContain(key.extensionId);
  });

  it("makes the same bytes in another folder, time zone and language", () => {
    expect([...again.keys()].sort()).toEqual([...made.keys()].sort());
    const differ = [...made].filter(([name, bytes]) => !again.get(name)?.equals(bytes));
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  it("makes sums that the usual tool finds right", () => {
    const packages = join(folder, "one/out/packages");
    const says = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: packages }).toString();
    expect(says.match(/: OK$/gm)).toHaveLength(made.size - 1);
  });

  it.each([STORE_ZIP, MANAGED_ZIP, CRX, STORE_XPI, MANAGED_XPI])(
    "puts into %s the build of that name",
    (name) => {
      const files = filesIn(name);
      expect(manifestIn(name).version).toBe(version);
      expect([...files.keys()]).toEqual([...files.keys()].sort());
      expect([...files.keys()]).toContain("pack.json");
      expect(String(files.get("THIRD-PARTY-LICENCES.txt"))).toContain("preact");
      expect(String(files.get("src/content.iife.js"))).not.toContain("sourceMappingURL");
      expect([...files.keys()].filter((file) => /\.(map|tsx?|pem)$/.test(file))).toEqual([]);
    },
  );

  it("says where updates lie in the CRX, and nowhere else", () => {
    expect(manifestIn(CRX).update_url).toBe(`${server.url}updates.xml`);
    for (const name of [STORE_ZIP, MANAGED_ZIP, STORE_XPI, MANAGED_XPI]) {
      expect(JSON.stringify(manifestIn(name))).not.toContain("update_url");
    }
  });

  it("names in the bill of materials and in the notices the same packages of other people", () => {
    const bill = JSON.parse(String(made.get(`verbatim-${version}.cdx.json`))) as {
      components: { group?: string; name: string; version: string }[];
    };
    const names = bill.components.map(
      (each) => `${each.group === undefined ? "" : `${each.group}/`}${each.name} ${each.version}`,
    );
    const notices = String(made.get("THIRD-PARTY-LICENCES.txt"));
    const noticed = [...notices.matchAll(/^={80}\n(.+): .+\n/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(noticed.sort());
    expect(names.join(" ")).toMatch(/govuk-frontend.*preact.*webextension-polyfill.*zod/);
    expect(names.join(" ")).not.toMatch(/crxjs|typescript|puppeteer|yazl/);
  });
});

describe("npm run package, with a key that can't be used", () => {
  it("says why in a sentence, and makes nothing", () => {
    const other = join(folder, "another/place of its own");
    rmSync(join(other, "out"), { recursive: true });
    const args = ["--key", keyFile(""), "--update-url", server.url];
    expect(() => packageIn(other, args)).toThrow(/no private key in PEM format/);
    expect(() => readFolder(join(other, "out/packages"))).toThrow();
  });
});

if (!maySetPolicies.chromium) {
  console.log("Skipped: only root of a Debian can set Chromium's policies.");
}

const HOSTS = ["http://*/*", "https://*/*"];
const CASE = "121 0012 34567";
const NEXT = "9.0.0";

/** The CRX of a later version, as it would be made from the same key. */
async function laterCrx(): Promise<Buffer> {
  const files = filesIn(CRX);
  const manifest = { ...manifestIn(CRX), version: NEXT };
  files.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
  return makeCrx3(await makeZip(files), key);
}

describe.runIf(maySetPolicies.chromium)("the CRX, force-installed by a policy", () => {
  const settings = () => ({
    [key.extensionId]: {
      installation_mode: "force_installed",
      update_url: `${server.url}updates.xml`,
    },
  });
  let policy: SetPolicy;
  let desk: Desk;

  beforeAll(async () => {
    policy = setChromiumPolicy("packaged", {
      ExtensionSettings: settings(),
      DeveloperToolsAvailability: 1,
      "3rdparty": {
        extensions: { [key.extensionId]: { consoles: [JSON.stringify(practice)] } },
      },
    });
    desk = await startDesk({ extension: BY_POLICY });
  });
  afterAll(async () => {
    policy.remove();
    await desk.close();
  });

  const self = async () =>
    (await desk.worker()).evaluate(async () => {
      const { id, installType, version } = await chrome.management.getSelf();
      return { id, installType, version, ...(await chrome.permissions.getAll()) };
    });

  it("is the administrator's, and sees its sites though nobody was asked", async () => {
    const { id, installType, version: installed, origins } = await self();
    expect({ id, installType, installed }).toEqual({
      id: key.extensionId,
      installType: "admin",
      installed: version,
    });
    expect([...(origins ?? [])].sort()).toEqual(HOSTS);
  });

  it("reads the console of the policy; an update comes, and what was read is still known", async () => {
    const page = await desk.open(caseUrl(desk, CASE));
    const panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await until("something due", async () =>
      (await states(panel)).some((each) => each.endsWith(": due")),
    );
    const read = await readAllDue(panel);
    expect(read.flat().length).toBeGreaterThan(5);
    await isSaved(panel);
    await hangUp(page);
    await shows(panel, "Call ended");
    const before = passagesIn(JSON.parse((await keptOf(desk)).json) as Record<string, unknown>);
    expect(before.length).toBeGreaterThan(5);

    const link = `${server.url}later.crx`;
    const packages = join(folder, "one/out/packages");
    writeFileSync(join(packages, "later.crx"), await laterCrx());
    writeFileSync(
      join(packages, "updates.xml"),
      updateXml({ id: key.extensionId, version: NEXT, oldestBrowser: "142", link }),
    );
    const worker = await desk.worker();
    const { status } = await worker.evaluate(() => chrome.runtime.requestUpdateCheck());
    expect(status).toBe("update_available");
    // While the panel is open it waits; at the next start of the browser it is there.
    const unpacked = join(desk.profile, "Default/Extensions", key.extensionId, `${NEXT}_0`);
    await until("the update", async () => existsSync(unpacked));
    expect((await self()).version).toBe(version);
    await desk.restart();
    expect(await self()).toMatchObject({ installType: "admin", version: NEXT });
    const after = passagesIn(JSON.parse((await keptOf(desk)).json) as Record<string, unknown>);
    expect(after).toEqual(before);
    const later = await desk.open(caseUrl(desk, CASE));
    const laterPanel = await openPanel(desk, later);
    await dial(later, "PWC");
    await until("what was read is known", async () =>
      (await states(laterPanel)).includes("Confidentiality: not due"),
    );
  });
});

if (!maySetPolicies.firefox) {
  console.log("Skipped: only root of a Debian with Firefox ESR can set Firefox's policies.");
}

describe.runIf(maySetPolicies.firefox)(
  "the XPI, force-installed by a policy of Firefox ESR",
  () => {
    const id = geckoIdOf("managed");
    let policy: SetPolicy;
    let desk: FirefoxDesk;

    beforeAll(async () => {
      policy = setFirefoxPolicy({
        ExtensionSettings: {
          [id]: {
            installation_mode: "force_installed",
            install_url: `${server.url}${MANAGED_XPI}`,
          },
        },
        // Nobody but Mozilla can sign it; of the releases, ESR alone can be told not to ask.
        Preferences: { "xpinstall.signatures.required": { Value: false, Status: "locked" } },
        "3rdparty": { Extensions: { [id]: { consoles: [JSON.stringify(practice)] } } },
      });
      desk = await startFirefoxDesk({ build: "managed", extension: BY_POLICY });
    });
    afterAll(async () => {
      await desk.close();
      policy.remove();
    });

    it("is the administrator's, and sees its sites though nobody was asked", async () => {
      expect(await addOnOf(desk, id)).toEqual({
        version,
        isActive: true,
        source: "enterprise-policy",
        mayBeRemoved: false,
      });
      const { origins } = await desk.extension.run(() => chrome.permissions.getAll());
      expect([...(origins ?? [])].sort()).toEqual(HOSTS);
    });

    it("reads the console of the policy", async () => {
      const page = await desk.open(caseUrl(desk, CASE));
      await page.bringToFront();
      const sidebar = await desk.openSidebar();
      await until(CASE, async () =>
        (await sidebar.evaluate(() => document.body.textContent ?? "")).includes(CASE),
      );
    });
  },
);
