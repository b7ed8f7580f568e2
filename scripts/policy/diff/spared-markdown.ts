/** Letters of Markdown that are parsed; a marking letter costs as much as forty others. */
const BUDGET = 1_000_000;
const MARK_COST = 40;
const LONGEST_BLOCK = 20_000;
const MOST_MARKS = 400;

export interface SparedMarkdown {
  /** The source with a stand-in line for each block that is not to be parsed. */
  text: string;
  /** The lines of such a block, by its stand-in. */
  plain: Map<string, { text: string; line: number }[]>;
}

/**
 * Takes blocks out of a Markdown source that no chapter has and a parser may spend minutes on:
 * a megabyte on one line, thousands of brackets, marks nested a hundred deep. They are read as
 * plain lines instead. Every other line keeps its number.
 */
export function spareMarkdown(source: string): SparedMarkdown {
  const plain: SparedMarkdown["plain"] = new Map();
  let left = BUDGET;
  const lines = source.split("\n");
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && /\S/.test(lines[end] ?? "")) end++;
    if (end === at) {
      out.push("");
      at++;
      continue;
    }
    const block = lines.slice(at, end);
    const letters = block.reduce((sum, line) => sum + line.length + 1, 0);
    const marks =
      letters > LONGEST_BLOCK ? 0 : (block.join("\n").match(/[[\]*_<>`!\\&~]/g)?.length ?? 0);
    const cost = letters + MARK_COST * marks;
    const isDeep = block.some((line) => /^[\s>*+\-\d.)]{100}/.test(line));
    if (letters > LONGEST_BLOCK || marks > MOST_MARKS || isDeep || cost > left) {
      const standIn = `\ue000${plain.size}\ue000`;
      const first = at + 1;
      plain.set(
        standIn,
        block.map((text, nth) => ({ text, line: first + nth })),
      );
      out.push(standIn);
      for (let blank = 1; blank < block.length; blank++) out.push("");
    } else {
      left -= cost;
      for (const line of block) out.push(line);
    }
    at = end;
  }
  return { text: out.join("\n"), plain };
}
