import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { readStores } from "../../scripts/desk/ledger";
import { isSaved, shows } from "../../scripts/desk/panel";
import { STORE_NAMES } from "../../src/ledger/stores/both";
import { changedBuild } from "./driver/damaged-build";
import { randomFrom } from "./driver/random";
import { readSome } from "./driver/readers";
import { differences, passagesIn, verifyRecords } from "./driver/readings";
import { newWitness, type Witness, watch } from "./driver/witness";

const FIRST = "121 0012 34567";
const random = randomFrom(20261121);

async function open(desk: Desk): Promise<Page> {
  const panel = await openPanel(desk, await desk.open(caseUrl(desk, FIRST)));
  panel.removeAllListeners("console");
  await shows(panel, FIRST);
  await until("the statements", () => panel.$(".duty"));
  return panel;
}

const saveLine = (panel: Page): Promise<string> =>
  panel.$eval(".save", ({ textContent }) => textContent ?? "");

/** Reads so many passages, each shown as saved. */
async function readSaved(panel: Page, witness: Witness, passages: number): Promise<void> {
  const before = witness.saved.size;
  await until(`${passages} passages saved`, async () => {
    await readSome(panel, random);
    await new Promise((done) => setTimeout(done, 25));
    return witness.saved.size >= before + passages;
  });
}

/** Reads on until the panel says this of its saving. */
async function readUntil(panel: Page, says: string): Promise<void> {
  await until(`reading until it says: ${says}`, async () => {
    await readSome(panel, random);
    await new Promise((done) => setTimeout(done, 60));
    return (await saveLine(panel)) === says;
  });
}

/** Everything that was pressed is there once, in both stores, and verifies. */
async function expectAll(desk: Desk, witness: Witness): Promise<void> {
  const stores = await readStores(desk);
  expect(differences(stores)).toEqual([]);
  for (const name of STORE_NAMES) {
    const records = stores[name] ?? {};
    expect(passagesIn(records).toSorted()).toEqual([...witness.sent].toSorted());
    expect((await verifyRecords(records)).problems).toEqual([]);
  }
}

/** A small disk of its own; undefined where none may be made. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

/** Fills a disk to the last byte, with what can't be compressed. @returns how to make room again */
function fill(disk: string): () => void {
  const file = join(disk, "filling");
  const handle = openSync(file, "w");
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) if (writeSync(handle, randomBytes(size)) < size) break;
    } catch {
      // No room for so much: a smaller piece may still fit.
    }
  }
  closeSync(handle);
  return () => rmSync(file);
}

describe("a full disk", () => {
  it("loses nothing that was shown as saved, says so, and goes on by itself when there is room", async ({
    skip,
  }) => {
    const disk = process.platform === "linux" ? smallDisk() : undefined;
    if (disk === undefined) {
      console.log("full disk: skipped, no small disk can be mounted here");
      return skip("no small disk can be mounted here");
    }
    const profile = join(disk, "profile");
    mkdirSync(profile);
    const desk = await startDesk({ profile });
    try {
      let panel = await open(desk);
      const witness = await watch(panel, newWitness());
      await readSaved(panel, witness, 20);
      let makeRoom = fill(disk);
      await readUntil(panel, "Not saved. Trying again");
      const whileFull = witness.saved.size;
      makeRoom();
      await isSaved(panel);
      await readSaved(panel, witness, 20);
      await isSaved(panel);
      await expectAll(desk, witness);
      expect(witness.sent.size).toBeGreaterThan(whileFull);

      makeRoom = fill(disk);
      await readUntil(panel, "Not saved. Trying again");
      const running = desk.browser.process();
      const gone = new Promise((done) => running?.once("exit", done));
      running?.kill("SIGKILL");
      await gone;
      makeRoom();
      await desk.restart();
      panel = await open(desk);
      const stores = await readStores(desk);
      expect(differences(stores)).toEqual([]);
      const there = passagesIn(stores.IndexedDB ?? {});
      expect([...witness.saved].filter((id) => !there.includes(id))).toEqual([]);
      expect((await verifyRecords(stores.IndexedDB ?? {})).problems).toEqual([]);
      console.log(
        `full disk: ${witness.saved.size} passages shown as saved, ${witness.saved.size} there; ${witness.said.filter((said) => said.startsWith("Not")).length} times "Not saved"`,
      );
    } finally {
      await desk.close();
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});

/** Makes writing to `storage.local` fail, or work again. */
async function failing(desk: Desk, isFailing: boolean): Promise<void> {
  await (await desk.worker()).evaluate((fails) => {
    const local = chrome.storage.local as unknown as Record<"set" | "kept", unknown>;
    local.kept ??= local.set;
    local.set = fails ? () => Promise.reject(new Error("FAILED")) : local.kept;
  }, isFailing);
}

describe("one copy that can't be written for a while", () => {
  it("is said, the other carries what is read, and both are alike when it can be again", async () => {
    const desk = await startDesk();
    try {
      const panel = await open(desk);
      const witness = await watch(panel);
      await readUntil(panel, "Saved");
      await failing(desk, true);
      await readUntil(panel, "Saved, no second copy");
      await readSaved(panel, witness, 20);
      const during = await readStores(desk);
      const [local, indexed] = STORE_NAMES.map((name) => passagesIn(during[name] ?? {}).length);
      expect(indexed).toBeGreaterThan((local ?? 0) + 15);
      await failing(desk, false);
      await readUntil(panel, "Saved");
      await isSaved(panel);
      await expectAll(desk, witness);
      console.log(
        `storage.local not written for a while: ${witness.saved.size} passages shown as saved, ${witness.sent.size} there in both stores afterwards`,
      );
    } finally {
      await desk.close();
    }
  });

  it("with its quota used up is said, and goes on when there is room", async () => {
    const extension = changedBuild("manifest.json", (bytes) => {
      const manifest = JSON.parse(bytes.toString()) as { permissions: string[] };
      const permissions = manifest.permissions.filter((each) => each !== "unlimitedStorage");
      return Buffer.from(JSON.stringify({ ...manifest, permissions }));
    });
    const desk = await startDesk({ extension });
    try {
      const panel = await open(desk);
      const witness = await watch(panel);
      await readUntil(panel, "Saved");
      const left = await (await desk.worker()).evaluate(async () => {
        const { local } = chrome.storage;
        for (let size = 1 << 20, nth = 0; size >= 1; nth++) {
          try {
            await local.set({ [`filling ${nth}`]: "x".repeat(size) });
          } catch {
            size >>= 1;
          }
        }
        return local.QUOTA_BYTES - (await local.getBytesInUse());
      });
      expect(left).toBeLessThan(64);
      await readUntil(panel, "Saved, no second copy");
      await readSaved(panel, witness, 20);
      await (await desk.worker()).evaluate(async () => {
        const all = Object.keys(await chrome.storage.local.get());
        await chrome.storage.local.remove(all.filter((key) => key.startsWith("filling ")));
      });
      await readUntil(panel, "Saved");
      await isSaved(panel);
      await expectAll(desk, witness);
      console.log(
        `storage.local's quota used up: ${witness.saved.size} passages shown as saved, ${witness.sent.size} there in both stores afterwards`,
      );
    } finally {
      await desk.close();
      rmSync(extension, { recursive: true });
    }
  });
});
