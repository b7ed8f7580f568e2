import { describe, expect, it } from "vitest";
import { BUILDS, type Build } from "../../../scripts/build/builds";
import { manifestOf } from "../../../scripts/build/manifest";
import { chromePackages } from "../../../scripts/package/chrome-packages";
import { firefoxPackages } from "../../../scripts/package/firefox-packages";
import type { PackageOptions } from "../../../scripts/package/package-options";
import { readSigningKey } from "../../../scripts/package/signing-key";
import { keyFile, rsaPem } from "./keys";
import { readCrx3 } from "./read-crx3";
import { readZip } from "./read-zip";

const key = readSigningKey(keyFile(rsaPem()));
const updateUrl = "https://files.example/verbatim/";
const V = "0.1.0";

const filesOf = (browser: "chrome" | "firefox", build: Build) =>
  new Map([
    [
      "manifest.json",
      Buffer.from(JSON.stringify({ ...manifestOf({ browser, build }), version: V })),
    ],
  ]);
const chrome = (build: Build, options: PackageOptions) =>
  chromePackages(build, filesOf("chrome", build), options);
const firefox = (build: Build, options: PackageOptions) =>
  firefoxPackages(build, filesOf("firefox", build), options);

const namesOf = (packages: readonly [string, Buffer][]): string[] => packages.map(([name]) => name);
const named = (packages: readonly [string, Buffer][], name: string): Buffer =>
  new Map(packages).get(name) ?? Buffer.alloc(0);
const manifestIn = (archive: Buffer): unknown => JSON.parse(String(readZip(archive)[0]?.bytes));

describe("for Chrome and Edge", () => {
  it.each<[Build, PackageOptions, string[]]>([
    ["store", {}, [`verbatim-${V}-chrome-store.zip`]],
    ["store", { key, updateUrl }, [`verbatim-${V}-chrome-store.zip`]],
    ["managed", {}, [`verbatim-${V}-chrome-managed.zip`]],
    ["managed", { updateUrl }, [`verbatim-${V}-chrome-managed.zip`]],
    [
      "managed",
      { key, updateUrl },
      [`verbatim-${V}-chrome-managed.zip`, `verbatim-${V}-chrome-managed.crx`, "updates.xml"],
    ],
  ])("of the %s build: %#", async (build, options, names) => {
    expect(namesOf(await chrome(build, options))).toEqual(names);
  });

  it("the CRX names the administrator's update URL, and the update XML the CRX", async () => {
    const packages = await chrome("managed", { key, updateUrl });
    const { archive } = readCrx3(named(packages, `verbatim-${V}-chrome-managed.crx`));
    expect(manifestIn(archive)).toMatchObject({ update_url: `${updateUrl}updates.xml` });
    expect(String(named(packages, "updates.xml"))).toContain(
      `codebase="${updateUrl}verbatim-${V}-chrome-managed.crx" version="${V}"`,
    );
    const zip = named(packages, `verbatim-${V}-chrome-managed.zip`);
    expect(manifestIn(zip)).not.toHaveProperty("update_url");
  });
});

describe("for Firefox", () => {
  it.each<[Build, PackageOptions, string[]]>([
    ["store", { key, updateUrl }, [`verbatim-${V}-firefox-store.xpi`]],
    ["managed", {}, [`verbatim-${V}-firefox-managed.xpi`]],
    ["managed", { key, updateUrl }, [`verbatim-${V}-firefox-managed.xpi`, "updates.json"]],
    ["managed", { updateUrl: "http://127.0.0.1:8749/" }, [`verbatim-${V}-firefox-managed.xpi`]],
  ])("of the %s build: %#", async (build, options, names) => {
    expect(namesOf(await firefox(build, options))).toEqual(names);
  });

  it("the XPI names the administrator's update URL, and the update manifest the XPI", async () => {
    const packages = await firefox("managed", { updateUrl });
    const xpi = named(packages, `verbatim-${V}-firefox-managed.xpi`);
    expect(manifestIn(xpi)).toMatchObject({
      browser_specific_settings: {
        gecko: { id: "verbatim-managed@verbatim.example", update_url: `${updateUrl}updates.json` },
      },
    });
    expect(String(named(packages, "updates.json"))).toContain(
      `${updateUrl}verbatim-${V}-firefox-managed.xpi`,
    );
  });

  it.each(BUILDS)("no build for Chrome is made into an XPI: %s", async (build) => {
    await expect(firefoxPackages(build, filesOf("chrome", build), {})).rejects.toThrow(
      "This build isn't for Firefox.",
    );
  });
});
