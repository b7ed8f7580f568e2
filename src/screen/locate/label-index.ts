import { ariaName, namersOf } from "../page/aria";
import { allTextOf, elementAround, matches, nameOf, queryAll, textsOf } from "../page/dom";
import { isWordless } from "../page/words";
import { labelKey, type Wanted } from "./label-key";
import { BEGINNING, spotInText, spotsOf } from "./label-spots";
import { labelUnitAt } from "./label-unit";
import { spotsInLines } from "./pre-lines";
import { elementSpot, type Spot } from "./spot";

/** So many places of one label are looked at: a page with more of them says nothing by it. */
const MOST_SPOTS = 500;
/** So many texts of a page are looked at closely, all labels together. */
const MOST_LABELS = 2000;
/** So far from a label its value may come to stand. */
const NEAR = 4;

/** The labels that are looked for, and where they lead. */
export interface LabelIndex {
  spots: ReadonlyMap<string, Spot[]>;
  /** Where a value may still come: what is round labels that have none. */
  waiting: ReadonlySet<Node>;
}

type Add = (key: string, spot: Spot) => void;

/** Adds the elements that have a wanted name of their own, and gives back what names them. */
function addNamed(root: Node, { keys }: Wanted, add: Add): ReadonlyMap<Node, Spot> {
  const namers = new Map<Node, Spot>();
  for (const element of Array.from(queryAll(root, "[aria-label],[aria-labelledby]"))) {
    // A thing to press is named after what it does something to.
    if (isWordless(element) && !matches(element, "input,select,textarea")) continue;
    const key = labelKey(ariaName(element));
    if (!keys.has(key)) continue;
    const [from] = namersOf(element);
    const holds = () => labelKey(ariaName(element)) === key;
    const spot = elementSpot(element, holds, { label: from });
    // A label may have its own words as its name.
    if (labelKey(spot.read(false).text) === key) continue;
    add(key, spot);
    if (from !== undefined) namers.set(from, spot);
  }
  return namers;
}

function waitAround(text: Text, waiting: Set<Node>): void {
  let element = elementAround(text);
  for (let left = NEAR; left > 0 && element !== undefined && nameOf(element) !== "body"; left--) {
    waiting.add(element);
    element = elementAround(element);
  }
}

/** Finds the wanted labels of trees, and where they lead, in one pass over their texts. */
export function indexLabels(roots: readonly Node[], wanted: Wanted): LabelIndex {
  const spots = new Map<string, Spot[]>([...wanted.keys].map((key) => [key, []]));
  const waiting = new Set<Node>();
  if (wanted.keys.size === 0) return { spots, waiting };
  const units = new Set<Node>();
  let left = MOST_LABELS;
  const add: Add = (key, spot) => {
    const known = spots.get(key);
    if (known === undefined || known.length >= MOST_SPOTS) return;
    if (!known.some(({ node }) => node === spot.node)) known.push(spot);
  };
  for (const root of roots) {
    const namers = addNamed(root, wanted, add);
    if (!wanted.mayHold(allTextOf(root))) continue;
    for (const { key, spot } of spotsInLines(root, wanted)) add(key, spot);
    const next = textsOf(root);
    for (let text = next(); text !== null && left > 0; text = next()) {
      const begins = text.length > BEGINNING ? text.substringData(0, BEGINNING) : text.data;
      if (!wanted.mayBegin(begins)) continue;
      left--;
      const inText = spotInText(text, wanted);
      if (inText !== undefined) add(inText.key, inText.spot);
      const unit = inText === undefined ? labelUnitAt(text, wanted) : undefined;
      if (unit === undefined || units.has(unit.node)) continue;
      units.add(unit.node);
      const named = unit.path.flatMap((each) => namers.get(each) ?? [])[0];
      const found = spotsOf(unit, wanted);
      for (const spot of found) add(unit.key, { ...spot, insteadOf: spot.insteadOf ?? named });
      if (found.length === 0) waitAround(text, waiting);
    }
  }
  return { spots, waiting };
}
