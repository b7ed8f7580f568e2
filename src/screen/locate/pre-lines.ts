import { queryAll, textsOf } from "../page/dom";
import { pageText } from "../page/one-line";
import { atColon, labelKey, type Wanted } from "./label-key";
import { type Spot, textSpot } from "./spot";

/** Longer texts are none that a person reads fields from. */
const LONGEST = 8000;

const linesOf = (text: Text): string[] => text.substringData(0, LONGEST).split("\n");

/** What stands after a label at the beginning of a line; "" where that isn't one thing. */
function lineValue(text: Text, key: string): string {
  const values = linesOf(text)
    .map(atColon)
    .filter((parts) => labelKey(parts?.before ?? "") === key)
    .map((parts) => pageText(parts?.after ?? ""));
  return values.every((value) => value === values[0]) ? (values[0] ?? "") : "";
}

/** Labels and their values in pre-formatted text, which holds one or more in each line. */
export function spotsInLines(root: Node, wanted: Wanted): { key: string; spot: Spot }[] {
  const found: { key: string; spot: Spot }[] = [];
  const blocks = queryAll(root, "pre");
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const next = block === undefined ? () => null : textsOf(block);
    for (let text = next(); text !== null; text = next()) {
      const node = text;
      for (const line of new Set(linesOf(node))) {
        const key = wanted.mayBegin(line) ? labelKey(atColon(line)?.before ?? "") : "";
        if (!wanted.keys.has(key)) continue;
        const spot = textSpot(
          node,
          node,
          () => linesOf(node).some((each) => labelKey(atColon(each)?.before ?? "") === key),
          () => lineValue(node, key),
        );
        found.push({ key, spot });
      }
    }
  }
  return found;
}
