import { expect, it } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import npmPackage from "../../../package.json" with { type: "json" };
import { updateJson, updateXml } from "../../../scripts/package/update-files";

it("has one version, in manifest.json and in package.json", () => {
  expect(npmPackage.version).toBe(manifest.version);
});

it("tells Chrome and Edge where the newest version is", () => {
  const xml = updateXml({
    id: "abcdefghijklmnopabcdefghijklmnop",
    version: "1.2.3",
    oldestBrowser: "142",
    link: "https://files.example/verbatim/verbatim.crx",
  });
  expect(xml).toContain(`<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">`);
  expect(xml).toContain(`<app appid="abcdefghijklmnopabcdefghijklmnop">`);
  expect(xml).toContain(
    `<updatecheck codebase="https://files.example/verbatim/verbatim.crx" version="1.2.3" prodversionmin="142" />`,
  );
});

it("tells Firefox where the newest version is", () => {
  const json: unknown = JSON.parse(
    updateJson({
      id: "verbatim@example",
      version: "1.2.3",
      oldestBrowser: "140.0",
      link: "https://files.example/verbatim/verbatim.xpi",
    }),
  );
  expect(json).toEqual({
    addons: {
      "verbatim@example": {
        updates: [
          {
            version: "1.2.3",
            update_link: "https://files.example/verbatim/verbatim.xpi",
            applications: { gecko: { strict_min_version: "140.0" } },
          },
        ],
      },
    },
  });
});
