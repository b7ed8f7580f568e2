import type { Part, Sign } from "../../profile/profile";
import { takePart } from "../../profile/take-part";
import { labelKey } from "../locate/label-key";
import { visibleSpots } from "../locate/locate";
import type { Spot } from "../locate/spot";
import { isInSight } from "../page/in-sight";

/** Where each locator of a field or a sign leads, in the profile's order. */
export type Places = readonly (readonly Spot[])[];

/** What the places of a field say. */
export interface Said {
  /** Whether there is any, even if what it says is not known. */
  isFound: boolean;
  /** Absent: nothing, or several things. */
  text?: string;
  /** The control that it is typed or chosen in. */
  control?: Element | undefined;
  /** The visible places that were looked at. */
  used: readonly Spot[];
}

/** The part of a text that is wanted; "" where there is none. */
export const partOf = (text: string, part: Part | undefined): string =>
  part === undefined ? text : (takePart(text, part) ?? "");

/** What all say, if they say the same. */
function onlyOne<Each extends { text: string }>(all: readonly Each[]): Each | undefined {
  const [first] = all;
  return all.every(({ text }) => text === first?.text) ? first : undefined;
}

/**
 * What the first locator says that says anything. Where it says several things, the one in sight
 * counts; where several are, none is known.
 */
export function said(
  places: Places,
  part: Part | undefined,
  counts: (spot: Spot) => boolean = () => true,
): Said {
  let isFound = false;
  const used: Spot[] = [];
  for (const spots of places) {
    const counting = visibleSpots(spots).filter(counts);
    used.push(...counting);
    const all = counting
      .map((spot) => ({ spot, shown: spot.read(true) }))
      .map(({ spot, shown: { text, control } }) => ({ spot, control, text: partOf(text, part) }));
    const full = all.filter(({ text }) => text !== "");
    // A document always has an address: it is found where the part is.
    isFound ||= full.length > 0 || all.some(({ spot }) => spot.isWholePage !== true);
    if (full.length === 0) continue;
    const one = onlyOne(full) ?? onlyOne(full.filter(({ spot }) => isInSight(spot.node)));
    return one === undefined
      ? { isFound, used }
      : { isFound, used, text: one.text, control: one.control };
  }
  return { isFound, used };
}

/** Whether a sign of a case screen is there, and the places that show it. */
export function showsSign({ part, is }: Sign, places: Places): readonly Spot[] | undefined {
  if (is === undefined && part === undefined) {
    const used = places.flatMap(visibleSpots);
    return used.length > 0 ? used : undefined;
  }
  const { text, used } = said(places, part);
  if (text === undefined) return undefined;
  const key = labelKey(text);
  const isIt = is?.some((each) => key !== "" && labelKey(each) === key) ?? true;
  return isIt ? used : undefined;
}
