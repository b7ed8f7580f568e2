import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Browser, type Build, folderOf, TARGETS } from "../../scripts/build/builds";

/** What is asked for at the install, each with what it is for. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  storage: "the ledger, the organisation's details, the consoles",
  unlimitedStorage: "the ledger outgrows 10 MB in some years, and must not be evicted",
  sidePanel: "the panel",
  contextMenus: "“Look up … in the policy” for selected text",
  alarms: "calls that were left open are ended, and the ledger is checked",
  scripting: "the script runs only in consoles that somebody allowed, from then on",
  activeTab: "“Add a console” begins from the page that is open",
};
/** Firefox's sidebar asks for no permission. */
const NOT_IN: Readonly<Record<Browser, readonly string[]>> = {
  chrome: [],
  firefox: ["sidePanel"],
};

const HOSTS: Readonly<Record<Build, { required?: string[]; optional?: string[] }>> = {
  store: { optional: ["https://*/*", "http://*/*"] },
  managed: { required: ["https://*/*", "http://*/*"] },
  practice: { required: ["http://127.0.0.1/*", "http://localhost/*"] },
};

/** Everything else that a manifest may say: each has a meaning that somebody looked at. */
const KEYS = [
  "action",
  "background",
  "commands",
  "content_security_policy",
  "default_locale",
  "description",
  "icons",
  "manifest_version",
  "name",
  "options_ui",
  "permissions",
  "version",
];
const OWN_KEYS: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ["minimum_chrome_version", "side_panel", "storage"],
  firefox: ["browser_specific_settings", "sidebar_action"],
};
const BUILD_KEYS: Readonly<Record<Build, Readonly<Record<Browser, readonly string[]>>>> = {
  store: { chrome: ["optional_host_permissions"], firefox: ["optional_host_permissions"] },
  managed: { chrome: ["host_permissions"], firefox: ["host_permissions"] },
  // The key fixes the id of what is loaded unpacked.
  practice: { chrome: ["host_permissions", "key"], firefox: ["host_permissions"] },
};

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy: { extension_pages: string };
  storage?: unknown;
  browser_specific_settings?: { gecko: Record<string, unknown> };
}

describe.each(TARGETS)("the manifest of the $build build for $browser", ({ browser, build }) => {
  const text = readFileSync(`${folderOf({ browser, build })}/manifest.json`, "utf8");
  const manifest = JSON.parse(text) as Manifest;

  it("asks for what it needs, and nothing else", () => {
    const needed = Object.keys(PERMISSIONS).filter((each) => !NOT_IN[browser].includes(each));
    expect([...manifest.permissions].sort()).toEqual(needed.sort());
    expect(manifest.host_permissions).toEqual(HOSTS[build].required);
    expect(manifest.optional_host_permissions).toEqual(HOSTS[build].optional);
  });

  it("has no script of its own in pages, no file that a page can fetch, and nobody to talk to", () => {
    // Not among these: content_scripts, web_accessible_resources, externally_connectable,
    // optional_permissions, update_url, chrome_url_overrides, devtools_page, sandbox.
    expect(Object.keys(manifest).sort()).toEqual(
      [...KEYS, ...OWN_KEYS[browser], ...BUILD_KEYS[build][browser]].sort(),
    );
  });

  it("lets its pages take code and everything else from itself alone", () => {
    const directives = manifest.content_security_policy.extension_pages
      .split(";")
      .map((each) => each.trim().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources.join(" ")]);
    expect(Object.fromEntries(directives)).toEqual({
      "default-src": "'self'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      // The first-run page shows the panel for a practice call; no other page can frame one.
      "frame-ancestors": "'self'",
    });
  });

  it("says what an administrator may set, where the browser asks for it, and that nothing is collected", () => {
    const { storage, browser_specific_settings: own } = manifest;
    const isChrome = browser === "chrome";
    expect(storage).toEqual(isChrome ? { managed_schema: "managed-schema.json" } : undefined);
    const collected = own?.gecko.data_collection_permissions;
    expect(collected).toEqual(isChrome ? undefined : { required: ["none"] });
  });
});
