import { describe, expect, it } from "vitest";
import npmPackage from "../../../package.json" with { type: "json" };
import { billOfMaterials } from "../../../scripts/package/bill-of-materials";
import { noticesOf, readPackage } from "../../../scripts/package/third-parties";

interface Component {
  name: string;
  version: string;
  scope: string;
  purl: string;
}
interface Bill {
  bomFormat: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; version: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** It asks npm, which takes its time on a busy machine. */
const SLOW = 60_000;

const preact = readPackage("preact");
const govuk = readPackage("govuk-frontend");

describe("the notices", () => {
  const notices = noticesOf([preact, govuk]);

  it("hold each package's own licence, sorted by name", () => {
    expect(notices).toContain("Copyright (c) 2015-present Jason Miller");
    expect(notices.indexOf("govuk-frontend ")).toBeLessThan(notices.indexOf("preact "));
  });

  it("hold ours of a package that comes without its licence's text", () => {
    expect(notices).toContain("Crown Copyright (Government Digital Service)");
  });

  it("leave out what is only in a tool itself", () => {
    const vite = readPackage("vite");
    expect(vite.text).toContain("VoidZero Inc. and Vite contributors");
    expect(vite.text.length).toBeLessThan(2000);
  });

  it("can't be made for a package that has none at all", () => {
    expect(() => readPackage("no-such-package")).toThrow();
  });
});

describe("the bill of materials", () => {
  const text = billOfMaterials([preact, govuk]);
  const bill = JSON.parse(text) as Bill;

  it("lists what is shipped and no tool", () => {
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(bill.components.map(({ name, version, scope }) => [name, version, scope])).toEqual([
      ["govuk-frontend", govuk.version, "required"],
      ["preact", preact.version, "required"],
    ]);
    expect(bill.metadata.component).toMatchObject({
      name: "verbatim",
      version: npmPackage.version,
    });
    expect(bill.dependencies[0]?.dependsOn).toHaveLength(2);
  });

  it(
    "is the same each time: no time, no number of its own, no machine",
    () => {
      expect(bill.serialNumber).toBeUndefined();
      expect(bill.metadata.timestamp).toBeUndefined();
      expect(text).not.toContain(process.cwd());
      expect(billOfMaterials([preact, govuk])).toBe(text);
    },
    SLOW,
  );

  it(
    "can't be made for what the lock file doesn't have",
    () => {
      expect(() => billOfMaterials([{ ...preact, version: "0.0.1" }])).toThrow("preact@0.0.1");
    },
    SLOW,
  );
});
