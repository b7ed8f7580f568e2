import { describe, expect, it } from "vitest";
import { hostPermission, isAddress, isSameSite, parseAddress } from "../../src/profile/address";

describe("an address pattern", () => {
  it.each([
    ["https://crm.example/", { scheme: "https", host: "crm.example", port: "", path: "/" }],
    ["https://crm.example:443/*", { scheme: "https", host: "crm.example", port: "", path: "/*" }],
    ["http://crm.example:443/", { scheme: "http", host: "crm.example", port: "443", path: "/" }],
    ["http://old/a", { scheme: "http", host: "old", port: "", path: "/a" }],
    [
      "https://*.crm.example:*/a",
      { scheme: "https", host: "*.crm.example", port: "*", path: "/a" },
    ],
    ["http://127.0.0.1:*/*", { scheme: "http", host: "127.0.0.1", port: "*", path: "/*" }],
    ["http://[::1]:8080/", { scheme: "http", host: "[::1]", port: "8080", path: "/" }],
    [
      "https://crm.example/a?b=(c)[d]#/e",
      { scheme: "https", host: "crm.example", port: "", path: "/a?b=(c)[d]#/e" },
    ],
  ])("%s", (pattern, parts) => {
    expect(parseAddress(pattern)).toEqual(parts);
  });

  it.each([
    "",
    "*",
    "crm.example/*",
    "*://crm.example/*",
    "https://*/*",
    "https://*.*/a",
    "https://a.*.example/",
    "https://*crm.example/",
    "https://crm.example",
    "https://crm.example:port/",
    "https://crm.example:65536/",
    "https://user@crm.example/",
    "https://crm.example@evil.example/",
    "https://crm.example /",
    "https://crm.example/a b",
    "https:///a",
    "https://-crm.example/",
    "https://CRM.example/",
    "ftp://crm.example/",
    "file:///c:/crm/",
    "about:blank",
    "javascript:alert(1)",
    "<all_urls>",
    `https://crm.example/${"*".repeat(9)}`,
  ])("%s is none", (pattern) => {
    expect(parseAddress(pattern)).toBeUndefined();
    expect(isAddress(pattern, "https://crm.example/")).toBe(false);
    expect(isSameSite(pattern, "https://crm.example/")).toBe(false);
    expect(hostPermission(pattern)).toBeUndefined();
  });
});

describe("an address is the pattern's", () => {
  it.each<[pattern: string, address: string, is: boolean]>([
    ["https://crm.example/cases/*", "https://crm.example/cases/1?a=b#c", true],
    ["https://crm.example/cases/*", "https://crm.example/cases/", true],
    ["https://crm.example/Fälle/*", "https://crm.example/Fälle/1", true],
    ["https://crm.example/F%C3%A4lle/*", "https://crm.example/Fälle/1", true],
    ["https://crm.example//other.example/*", "https://crm.example//other.example/1", true],
    ["https://crm.example/cases/*", "https://crm.example/cases", false],
    ["https://crm.example/cases/*", "https://crm.example/Cases/1", false],
    ["https://crm.example/cases/*", "http://crm.example/cases/1", false],
    ["https://crm.example/cases/*", "https://crm.example:8443/cases/1", false],
    ["https://crm.example/cases/*", "https://crm.example:443/cases/1", true],
    ["https://crm.example/cases/*", "https://CRM.example/cases/1", true],
    ["https://crm.example/cases/*", "https://user:pass@crm.example/cases/1", true],
    ["https://crm.example/cases/*", "https://evil.example/https://crm.example/cases/1", false],
    ["https://crm.example/cases/*", "https://evil.example/?https://crm.example/cases/1", false],
    ["https://crm.example/cases/*", "https://crm.example.evil.example/cases/1", false],
    ["https://crm.example/cases/*", "https://crm.example@evil.example/cases/1", false],
    ["https://crm.example/cases/*", "https://evilcrm.example/cases/1", false],
    ["https://crm.example/cases/*", "https://a.crm.example/cases/1", false],
    ["https://crm.example/cases/*", "https://crm.example/x/../cases/1", true],
    ["https://crm.example/cases/*", "https://crm.example/cases/../home", false],
    ["https://*.crm.example/*", "https://a.crm.example/", true],
    ["https://*.crm.example/*", "https://a.b.crm.example/", true],
    ["https://*.crm.example/*", "https://crm.example/", true],
    ["https://*.crm.example/*", "https://evilcrm.example/", false],
    ["https://*.crm.example/*", "https://crm.example.evil.example/", false],
    ["http://127.0.0.1:*/*", "http://127.0.0.1:8080/", true],
    ["http://127.0.0.1:*/*", "http://127.0.0.1/", true],
    ["http://127.0.0.1:*/*", "http://127.0.0.10:8080/", false],
    ["http://127.0.0.1:*/*", "http://127x0x0x1:8080/", false],
    ["http://[::1]:8080/*", "http://[::1]:8080/a", true],
    ["https://crm.example/a?b=(c)[d]", "https://crm.example/a?b=(c)[d]", true],
    ["https://crm.example/a?b=c", "https://crm.example/aab=c", false],
    ["https://crm.example/#/case/*", "https://crm.example/#/case/1", true],
    ["https://crm.example/#/case/*", "https://crm.example/#/home", false],
    ["https://crm.example/*/case/*/edit", "https://crm.example/a/b/case/1/edit", true],
    ["https://crm.example/*/case/*/edit", "https://crm.example/a/case/edit", false],
    ["https://crm.example/ab*ba", "https://crm.example/aba", false],
    ["https://crm.example/ab*ba", "https://crm.example/abba", true],
    ["https://crm.example/*a*a*a*", "https://crm.example/aa", false],
    ["https://crm.example/*", "about:blank", false],
    ["https://crm.example/*", "", false],
    ["https://crm.example/*", "/cases/1", false],
    ["https://crm.example/*", "blob:https://crm.example/1", false],
    ["https://crm.example/*", "view-source:https://crm.example/", false],
  ])("%s, %s: %s", (pattern, address, is) => {
    expect(isAddress(pattern, address)).toBe(is);
  });

  // Trying every way to fit eight stars would never end.
  it("of a long text, too", () => {
    const address = `https://crm.example/${"a".repeat(100_000)}`;
    expect(isAddress("https://crm.example/*a*a*a*a*a*a*ab", address)).toBe(false);
    expect(isAddress("https://crm.example/*a*a*a*a*a*a*a", address)).toBe(true);
  });
});

describe("a site is the pattern's, whatever the path", () => {
  it.each<[pattern: string, address: string, is: boolean]>([
    ["https://crm.example/cases/*", "https://crm.example/home", true],
    ["https://crm.example/cases/*", "https://phone.example/cases/1", false],
    ["https://crm.example/cases/*", "http://crm.example/cases/1", false],
    ["http://localhost:*/", "http://localhost:5173/x", true],
    ["http://localhost:80/", "http://localhost/x", true],
  ])("%s, %s: %s", (pattern, address, is) => {
    expect(isSameSite(pattern, address)).toBe(is);
  });
});

describe("what a browser is asked to allow", () => {
  it.each([
    ["https://crm.example/cases/*", "https://crm.example/*"],
    ["https://*.crm.example/a?b", "https://*.crm.example/*"],
    ["http://localhost:5173/", "http://localhost/*"],
    ["http://[::1]:5173/", "http://[::1]/*"],
  ])("for %s is %s", (pattern, permission) => {
    expect(hostPermission(pattern)).toBe(permission);
  });
});
