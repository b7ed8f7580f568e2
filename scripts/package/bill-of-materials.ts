import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ThirdParty } from "./third-parties";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TOOL = "node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js";
/** What the tool notes of a package that package.json has among the tools. */
const TOOLS_ONLY = "cdx:npm:package:development";

interface Component {
  name: string;
  group?: string;
  version: string;
  "bom-ref": string;
  scope?: string;
  properties?: { name: string; value: string }[];
}
interface Bill {
  metadata: { tools: { components: Component[] }; component: { "bom-ref": string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const nameOf = ({ group, name, version }: Component): string =>
  `${group === undefined ? name : `${group}/${name}`}@${version}`;

/**
 * The CycloneDX bill of what is in the packages: no tool that they were only built with, and no
 * time, number or npm release of this run.
 *
 * @throws Error if the lock file doesn't have one of them in that version
 */
export function billOfMaterials(shipped: readonly ThirdParty[]): string {
  const bill = wholeBill();
  const names = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components
    .filter((each) => names.delete(nameOf(each)))
    .map((each) => ({
      ...each,
      scope: "required",
      properties: each.properties?.filter(({ name }) => name !== TOOLS_ONLY),
    }));
  if (names.size > 0) throw new Error(`Not in package-lock.json: ${[...names].join(", ")}.`);
  const { tools, component } = bill.metadata;
  const refs = components.map((each) => each["bom-ref"]);
  const dependencies = [
    { ref: component["bom-ref"], dependsOn: refs },
    ...refs.map((ref) => ({ ref })),
  ];
  const metadata = {
    ...bill.metadata,
    tools: { components: tools.components.filter(({ name }) => name !== "npm") },
  };
  return `${JSON.stringify({ ...bill, metadata, components, dependencies }, null, 2)}\n`;
}

/** Of everything in the lock file, whatever happens to be installed. */
const wholeBill = (): Bill =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [TOOL, "--package-lock-only", "--output-reproducible", "--flatten-components"],
      {
        cwd: ROOT,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
        // A build before this has set it to production, and the tool would leave out govuk-frontend.
        env: { ...process.env, NODE_ENV: "" },
      },
    ),
  ) as Bill;
