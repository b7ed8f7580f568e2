import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { folderOf } from "../../scripts/build/builds";
import { FIREFOX } from "../../scripts/build/manifest";

/**
 * The versions that the manifests state, held against Mozilla's data on what each browser has
 * since when. What is asked of it is found in the sources and in the build; what that data doesn't
 * know, or what is done without, stands here with its reason.
 */

const root = new URL("../../", import.meta.url).pathname;
const STATED = { chrome: Number(manifest.minimum_chrome_version), firefox: FIREFOX };
const BROWSERS = ["chrome", "edge", "firefox"] as const;
type Name = (typeof BROWSERS)[number];
/** Edge has Chrome's versions since it is made of Chromium. */
const statedFor = (name: Name): number => STATED[name === "edge" ? "chrome" : name];

interface Support {
  version_added: string | false | "preview";
  version_removed?: string;
  flags?: unknown;
  prefix?: string;
  alternative_name?: string;
}
interface Feature {
  __compat?: { support: Record<string, Support | Support[]> };
  [member: string]: unknown;
}

const data = JSON.parse(
  readFileSync(`${root}node_modules/@mdn/browser-compat-data/data.json`, "utf8"),
) as Feature;

const featureAt = (path: string): Feature | undefined =>
  path.split(".").reduce<Feature | undefined>((at, name) => at?.[name] as Feature, data);

/** The version since which a browser has a feature, by this name; Infinity where it hasn't. */
function since(feature: Feature, name: Name, called?: string): number {
  const support = [feature.__compat?.support[name] ?? { version_added: false as const }].flat();
  const versions = support
    .filter((each) => each.flags === undefined && each.version_removed === undefined)
    .filter(
      (each) => each.prefix === undefined && [undefined, called].includes(each.alternative_name),
    )
    .map(({ version_added: added }) => (added === false ? Number.POSITIVE_INFINITY : added))
    .map((added) => (typeof added === "number" ? added : Number(added.replace(/^≤/, ""))));
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((each) => !Number.isNaN(each)));
}

/** In which of the browsers, as old as is stated, a feature lacks. */
const lackingIn = (path: string, called?: string): Name[] => {
  const feature = featureAt(path);
  if (feature?.__compat === undefined) throw new Error(`Nothing is known of ${path}.`);
  return BROWSERS.filter((name) => since(feature, name, called) > statedFor(name));
};

const ours = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => readFileSync(`${root}src/${file}`, "utf8"))
  .join("\n");

const built = (ending: string): string =>
  (["chrome", "firefox"] as const)
    .flatMap((browser) => {
      const folder = root + folderOf({ browser, build: "store" });
      return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
    })
    .join("\n");

const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** Parts of the extension API that some browser lacks, and what is done there. */
const LACKING: Readonly<Record<string, { in: Name[]; instead: string }>> = {
  "sidebarAction.open": { in: ["chrome", "edge"], instead: "sidePanel.open" },
  "sidePanel.open": { in: ["firefox"], instead: "sidebarAction.open, within the gesture" },
  "commands.openShortcutSettings": { in: ["chrome", "edge"], instead: "a tab with its address" },
  "tabs.onReplaced": { in: ["firefox"], instead: "nothing: its tabs keep their ids" },
};

/** What Mozilla's data doesn't know, with Chrome's version by the types made of Chrome's own code. */
const UNKNOWN: Readonly<Record<string, number>> = { "sidePanel.onClosed": 142 };

/** Where something of the extension API stands in the data, if it isn't by its own name. */
const pathOf = (api: string): string =>
  `webextensions.api.${api
    .replace(/^storage\.(local|session|managed)\.(?=\w)/, "storage.StorageArea.")
    .replace(/^contextMenus\./, "menus.")}`;

const calls = [
  ...ours.matchAll(/\bbrowser\.(\w+)\.(\w+)(?:\.(\w+))?/g),
  ...ours.matchAll(/\b(sidePanel)\??\.(\w+)/g),
  ...ours.matchAll(/\b(commands)\.(openShortcutSettings)/g),
];
const apis = unique(
  calls.flatMap(([, space = "", member = "", deeper = ""]) => [
    `${space}.${member}`,
    ...(space === "storage" && !["addListener", ""].includes(deeper)
      ? [`${space}.${member}.${deeper}`]
      : []),
  ]),
);

describe("the versions that are stated", () => {
  it("are the ones that each build is made for", () => {
    const [chrome, firefox] = (["chrome", "firefox"] as const).map((browser) =>
      JSON.parse(
        readFileSync(`${root}${folderOf({ browser, build: "store" })}/manifest.json`, "utf8"),
      ),
    );
    expect(chrome.minimum_chrome_version).toBe(String(STATED.chrome));
    expect(firefox.browser_specific_settings.gecko.strict_min_version).toBe(`${STATED.firefox}.0`);
    expect(firefox).not.toHaveProperty("minimum_chrome_version");
    expect(firefox).not.toHaveProperty("side_panel");
  });

  it("are looked for in what there is", () => {
    expect(apis).toEqual(expect.arrayContaining(["runtime.sendMessage", "storage.session.get"]));
    expect(apis.length).toBeGreaterThan(40);
    expect(built(".css")).toContain("forced-colors");
  });
});

describe("the extension API", () => {
  it.each(apis)("%s is there in every browser, or is done without", (api) => {
    const known = UNKNOWN[api];
    if (known !== undefined) {
      expect(featureAt(pathOf(api)), "the data knows it by now").toBeUndefined();
      expect(known).toBeLessThanOrEqual(STATED.chrome);
    } else {
      expect(lackingIn(pathOf(api), api)).toEqual(LACKING[api]?.in ?? []);
    }
  });

  it.each([
    ["storage.StorageArea.getKeys", "the ledger's keys alone"],
    ["scripting.RegisteredContentScript.matchOriginAsFallback", "frames such as about:srcdoc"],
    ["scripting.RegisteredContentScript.persistAcrossSessions", "the consoles' script"],
    ["runtime.MessageSender.documentId", "which document of a tab it is that reports"],
    ["runtime.MessageSender.origin", "whose a frame of no address is"],
    ["tabs.sendMessage.options.documentId", "to one document of a tab"],
  ])("%s is there in every browser: %s", (path) => {
    expect(lackingIn(`webextensions.api.${path}`)).toEqual([]);
  });

  it("lists nothing as done without that isn't used", () => {
    expect(apis).toEqual(expect.arrayContaining(Object.keys({ ...LACKING, ...UNKNOWN })));
  });
});

/** Manifest keys that one browser doesn't read, or that the data doesn't know. */
const OWN_MANIFEST_KEYS = [
  // Edge and Firefox pass over Chrome's version, Chrome over Firefox's: each is in its own build.
  "browser_specific_settings",
  "minimum_chrome_version",
  "side_panel",
  "sidebar_action",
];

describe("the manifests", () => {
  it.each(["chrome", "firefox"] as const)(
    "for %s hold what every one of its browsers reads",
    (browser) => {
      for (const build of ["store", "managed"] as const) {
        const text = readFileSync(`${root}${folderOf({ browser, build })}/manifest.json`, "utf8");
        for (const key of Object.keys(JSON.parse(text))) {
          if (OWN_MANIFEST_KEYS.includes(key)) continue;
          const mine = (name: Name) => (name === "firefox") === (browser === "firefox");
          expect(lackingIn(`webextensions.manifest.${key}`).filter(mine), key).toEqual([]);
        }
      }
    },
  );

  it("ask Edge for nothing that it does otherwise: one panel for all tabs, never one for a tab", () => {
    expect(ours).not.toMatch(/\bsetOptions\b|\bsetPanelBehavior\b/);
    expect(Object.keys(manifest.side_panel)).toEqual(["default_path"]);
    // Chrome's store is the address of Chrome's updates alone; each store sets its own.
    expect(manifest).not.toHaveProperty("update_url");
  });
});

/** Every place in the data at which something of this name stands, among these. */
function named(name: string, under: readonly string[]): string[] {
  return under.flatMap((parent) =>
    Object.keys(featureAt(parent) ?? {})
      .flatMap((kind) => [`${parent}.${kind}.${name}`, `${parent}.${kind}.${name}_static`])
      .filter((path) => featureAt(path)?.__compat !== undefined),
  );
}

/** Methods of ours and of libraries' own objects that the web has newer ones of the same name of. */
const OWN_METHODS = ["equals", "hide", "isVisible", "run", "scan", "when"];

describe("JavaScript and the web's own API, libraries included", () => {
  const code = built(".js");

  it("calls no method that is newer, whatever it may be a method of", () => {
    const methods = unique([...code.matchAll(/\.([a-zA-Z]\w+)\(/g)].map(([, name = ""]) => name));
    expect(methods.length).toBeGreaterThan(300);
    const late = methods.flatMap((name) => {
      const global = featureAt(`api.${name}`)?.__compat === undefined ? [] : [`api.${name}`];
      const places = [...global, ...named(name, ["api", "javascript.builtins"])];
      const lacking = places.map((path) => lackingIn(path));
      // Of several of one name it is taken for the oldest.
      return places.length > 0 && lacking.every((each) => each.length > 0) ? [name] : [];
    });
    expect(late.filter((name) => !OWN_METHODS.includes(name))).toEqual([]);
  });

  it("uses no static method or constructor that is newer", () => {
    const statics = unique(
      [...code.matchAll(/\b([A-Z]\w+)\.([a-z]\w+)\(/g)].map(([, of, name]) => `${of}.${name}`),
    );
    const made = unique([...code.matchAll(/\bnew ([A-Z]\w+)/g)].map(([, name = ""]) => name));
    const places = [
      ...statics.flatMap((each) => [`api.${each}_static`, `javascript.builtins.${each}`]),
      ...made.flatMap((each) => [`api.${each}`, `javascript.builtins.${each}`]),
    ].filter((path) => featureAt(path)?.__compat !== undefined);
    expect(places).toEqual(expect.arrayContaining(["api.URL.parse_static", "api.URL"]));
    expect(places.filter((path) => lackingIn(path).length > 0)).toEqual([]);
  });
});

/** Styles that some browser passes over, and what is seen there. */
const STYLES_PASSED_OVER: Readonly<Record<string, string>> = {
  "css.selectors.-moz-progress-bar": "Chrome's and Edge's own selectors stand beside it",
  "css.selectors.-webkit-progress-bar": "Firefox's own selector stands beside it",
  "css.selectors.-webkit-progress-value": "the same",
};

describe("styles", () => {
  it("use nothing newer, but what may be passed over", () => {
    const css = built(".css");
    const paths = [
      ...unique([...css.matchAll(/[{;]([a-z-]+):/g)].map(([, name]) => `css.properties.${name}`)),
      ...unique([...css.matchAll(/@([a-z-]+)/g)].map(([, name]) => `css.at-rules.${name}`)),
      ...unique(
        [...css.matchAll(/::?([a-z-]+)(?=[^;{}]*\{)/g)].map(([, name]) => `css.selectors.${name}`),
      ),
    ].filter((path) => featureAt(path)?.__compat !== undefined);
    expect(paths.length).toBeGreaterThan(80);
    const late = paths.filter((path) => lackingIn(path).length > 0);
    expect(late).toEqual(Object.keys(STYLES_PASSED_OVER));
  });
});
