import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const GUIDE = fileURLToPath(new URL("../../docs/deploying.md", import.meta.url));
/** The headings of the parts that a machine can follow. */
const STEPS = "Try it on one machine first";
const CHECKS = "How to check that it works";

/** What a reader is told to do. */
export type Step =
  /** Run these lines; in a terminal of their own, where they go on. */
  | { kind: "run"; lines: string; goesOn: boolean }
  /** Save this under that name. */
  | { kind: "save"; file: string; text: string };

export interface Guide {
  steps: Step[];
  /** The address of the case to open at the end. */
  caseUrl: string;
  /** The checks' first sentences. */
  checks: string[];
}

/**
 * Reads what the guide tells its reader to do on one machine, word for word.
 *
 * @throws Error if a part that is followed isn't there any more
 */
export function readGuide(text = readFileSync(GUIDE, "utf8")): Guide {
  const steps = blocksIn(sectionOf(text, STEPS)).map(stepOf);
  const [, caseUrl] = /open a case: (\S+)/.exec(sectionOf(text, STEPS)) ?? [];
  if (caseUrl === undefined) throw new Error("The guide names no case to open.");
  const checks = [...sectionOf(text, CHECKS).matchAll(/^\d+\. \*\*(.+?)\*\*/gm)];
  return { steps, caseUrl, checks: checks.map(([, lead = ""]) => lead) };
}

function sectionOf(text: string, heading: string): string {
  const [, section] = text.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`The guide has no section “${heading}”.`);
  return section.split("\n## ")[0] ?? "";
}

interface Block {
  language: string;
  rest: string;
  text: string;
}

/** Code in fences, without the indent that they have in a list. */
const blocksIn = (section: string): Block[] =>
  [...section.matchAll(/^( *)```(\w+) ?(.*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = "", language = "", rest = "", text = ""]) => ({
      language,
      rest,
      text: text
        .split("\n")
        .map((line) => line.slice(indent.length))
        .join("\n"),
    }),
  );

function stepOf({ language, rest, text }: Block): Step {
  if (language === "sh" && (rest === "" || rest === "background")) {
    return { kind: "run", lines: text, goesOn: rest === "background" };
  }
  if (language === "json" && rest.startsWith("/")) return { kind: "save", file: rest, text };
  throw new Error(`Nobody knows what to do with a block of ${language} ${rest}.`);
}
