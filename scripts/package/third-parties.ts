import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";

/** Somebody else's package that is in what we ship. */
export interface ThirdParty {
  name: string;
  version: string;
  licence: string;
  /** Where its sources are. */
  source: string;
  /** The licence's own words, as the package has them. */
  text: string;
}

/** The name that the notices have in each build and beside the packages. */
export const NOTICES_FILE = "THIRD-PARTY-LICENCES.txt";

/** Where a tool's licence file goes on to what is in the tool, and in nothing that it makes. */
const IN_TOOLS = "\n# Licenses of bundled dependencies";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Modules that are made in a build, and the package that each is made of; null for our own. */
const MADE_OF: Readonly<Record<string, string | null>> = {
  "rolldown/runtime.js": "rolldown",
  "virtual:bank-holidays": "date-holidays",
  "virtual:policy": null,
  "vite/preload-helper.js": "vite",
};

/** Finds which of other people's packages are in a build. */
export interface ThirdParties {
  /** For every bundle that goes into the build. */
  note: Plugin;
  /** For the build, after them: puts the notices into it. */
  emit: Plugin;
  /** What was found. */
  names: ReadonlySet<string>;
}

/** From the modules themselves, so that no list can fall behind. */
export function thirdParties(): ThirdParties {
  const names = new Set<string>();
  const note = (bundle: Rolldown.OutputBundle) => {
    for (const name of packagesIn(bundle)) names.add(name);
  };
  return {
    note: {
      name: "verbatim-third-party-note",
      generateBundle: (_options, bundle) => note(bundle),
    },
    names,
    emit: {
      name: "verbatim-third-party-licences",
      generateBundle(_options, bundle) {
        note(bundle);
        for (const name of packagesInStyles()) names.add(name);
        this.emitFile({
          type: "asset",
          fileName: NOTICES_FILE,
          source: noticesOf([...names].map(readPackage)),
        });
      },
    },
  };
}

/** The packages of which code was kept. */
const packagesIn = (bundle: Rolldown.OutputBundle): string[] =>
  Object.values(bundle)
    .flatMap((output) => (output.type === "chunk" ? Object.entries(output.modules) : []))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => packageOf(id) ?? []);

/** @throws Error for a module that is made by a plugin we don't know of */
function packageOf(id: string): string | null {
  if (!id.startsWith("\0")) {
    return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"))?.[1] ?? null;
  }
  const made = MADE_OF[id.slice(1)];
  if (made === undefined) throw new Error(`Whose is the module “${id.slice(1)}”? Say it here.`);
  return made;
}

/** The packages that our styles take rules from: a bundle's modules don't name those. */
const packagesInStyles = (): string[] =>
  readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".scss"))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, "src", file), "utf8").matchAll(
        /^@use "((?:@[^/"]+\/)?[^./":]+)\//gm,
      ),
    ])
    .flatMap(([, name]) => name ?? [])
    // The others are folders beside the file.
    .filter((name) => existsSync(join(ROOT, "node_modules", name)));

/** @throws Error if the package has no licence's text, and none was put beside this file */
export function readPackage(name: string): ThirdParty {
  const folder = join(ROOT, "node_modules", name);
  const { version, license, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { version: string; license: string; repository: string | { url: string } };
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file))
    .sort()
    .map((file) => join(folder, file));
  const own = join(ROOT, "scripts/package/licences", `${name}.txt`);
  if (files.length === 0 && !existsSync(own)) {
    throw new Error(`${name} has no licence file: put its licence's text into ${own}.`);
  }
  const text = (files.length > 0 ? files : [own])
    .map((file) => readFileSync(file, "utf8").trim())
    .join("\n\n");
  return {
    name,
    version,
    licence: license.replace(/^\((.*)\)$/, "$1"),
    source: typeof repository === "string" ? repository : repository.url,
    text: text.replaceAll("\r\n", "\n").split(IN_TOOLS)[0]?.trim() ?? "",
  };
}

const LINE = "=".repeat(80);

const HEADING = `Verbatim is made with other people’s software. This is what of it is in here, where its sources
are, and under which licence it is. The text of the policy is Crown copyright.`;

/** The notices, sorted by name. */
export const noticesOf = (packages: readonly ThirdParty[]): string =>
  [
    HEADING,
    ...packages.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(noticeOf),
  ].join("\n\n\n");

const noticeOf = ({ name, version, licence, source, text }: ThirdParty): string =>
  `${LINE}\n${name} ${version}: ${licence}\n${source}\n${LINE}\n\n${text}\n`;
