/** What is parsed in all; a block and a marking letter cost as much as so many other letters. */
const BUDGET = 500_000;
const BLOCK_COST = 300;
const MARK_COST = 40;
const LONGEST_BLOCK = 20_000;
const MOST_MARKS = 400;

interface Line {
  text: string;
  line: number;
}

export interface SparedMarkdown {
  /** The source with a stand-in line for each block that is not to be parsed. */
  text: string;
  /** For each line of that text, its line in the source. */
  lines: number[];
  /** The lines of such a block, by its stand-in. */
  plain: Map<string, Line[]>;
}

/**
 * Takes blocks out of a Markdown source that no chapter has and a parser may spend minutes on:
 * a megabyte on one line, thousands of brackets, marks nested a hundred deep. They are read as
 * plain lines instead, and so is all that follows when a file is far larger than any chapter.
 */
export function spareMarkdown(source: string): SparedMarkdown {
  const plain: SparedMarkdown["plain"] = new Map();
  const lines = source.split("\n");
  const out: string[] = [];
  const numbers: number[] = [];
  const push = (text: string, line: number) => {
    out.push(text);
    numbers.push(line + 1);
  };
  const standIn = (from: number, to: number) => {
    const name = `\ue000${plain.size}\ue000`;
    plain.set(
      name,
      lines.slice(from, to).map((text, nth) => ({ text, line: from + nth + 1 })),
    );
    push(name, from);
  };
  let left = BUDGET;
  let at = 0;
  while (at < lines.length && left > 0) {
    let end = at;
    while (end < lines.length && /\S/.test(lines[end] ?? "")) end++;
    if (end === at) {
      if (out.at(-1) !== "") push("", at);
      at++;
      continue;
    }
    const cost = costOf(lines.slice(at, end));
    left -= cost ?? BLOCK_COST;
    if (cost === undefined) standIn(at, end);
    else for (; at < end; at++) push(lines[at] ?? "", at);
    at = end;
  }
  // A block ends before a blank line, which keeps what follows apart.
  if (at < lines.length) {
    push("", at);
    standIn(at + 1, lines.length);
  }
  return { text: out.join("\n"), lines: numbers, plain };
}

/** What it costs to parse a block; nothing where it is not to be parsed at all. */
function costOf(block: readonly string[]): number | undefined {
  const letters = block.reduce((sum, line) => sum + line.length + 1, 0);
  if (letters > LONGEST_BLOCK || block.some((line) => /^[\s>*+\-\d.)]{100}/.test(line)))
    return undefined;
  const marks = block.join("\n").match(/[[\]*_<>`!\\&~]/g)?.length ?? 0;
  return marks > MOST_MARKS ? undefined : letters + BLOCK_COST + MARK_COST * marks;
}
