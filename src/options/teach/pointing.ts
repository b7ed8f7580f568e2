import { CHOICES, isChoice, type Meaning } from "../../profile/teach/choices";
import type { Asked, DraftField } from "../../profile/teach/draft";
import { say } from "../../words/say";
import { fieldFrom, type Picked, partsOf, textsAsked } from "./picked";

/** How pointing stands: what is asked for now, and what was pointed at. */
export interface Pointing {
  queue: readonly Asked[];
  at: number;
  picked: Picked | null;
  /** Why what was pointed at can't be taken. */
  problem: string;
  /** The page is used as ever for a while. */
  isPaused: boolean;
}

export const pointingAt = (queue: readonly Asked[]): Pointing => ({
  queue,
  at: 0,
  picked: null,
  problem: "",
  isPaused: false,
});

/** What a press of the bar comes to. */
export interface Pressed {
  /** Null once it is over. */
  pointing: Pointing | null;
  learnt?: Learnt;
}

/** What pointing taught: a field, or (null) that the page hasn't it. */
export type Learnt =
  | { field: Asked; how: DraftField; picked: Picked }
  | { field: Asked; how: null };

/**
 * Takes what was pointed at.
 *
 * @param isBesideReference whether it stands in the same document as the case reference
 */
export function point(pointing: Pointing, picked: Picked, isBesideReference: boolean): Pointing {
  const field = pointing.queue[pointing.at];
  if (field === undefined) return pointing;
  const isFound = fieldFrom(field, picked.pick, { value: picked.pick.text }, {}) !== undefined;
  if (!isFound) return { ...pointing, picked: null, problem: say("barNotFound") };
  if (field === "sign" && !isBesideReference) {
    return { ...pointing, picked: null, problem: say("barOtherPart") };
  }
  return { ...pointing, picked, problem: "" };
}

/** What comes of pressing a button in the bar. */
export function press(pointing: Pointing, button: string, answers: readonly string[]): Pressed {
  const { queue, at, picked } = pointing;
  const field = queue[at];
  const asking = { ...pointing, picked: null, problem: "" };
  const next = (): Pointing | null => (at + 1 < queue.length ? { ...asking, at: at + 1 } : null);
  if (field === undefined || button === "finish" || button === "leave") return { pointing: null };
  if (button === "pause") return { pointing: { ...asking, isPaused: true } };
  if (button === "resume") return { pointing: { ...asking, isPaused: false } };
  if (button === "again") return { pointing: asking };
  if (button === "back") return { pointing: { ...asking, at: Math.max(0, at - 1) } };
  if (button === "skip") return { pointing: next(), learnt: { field, how: null } };
  if (picked === null) return { pointing };
  const [kind, number] = button.split(" ");
  const part = partsOf(field, picked.pick)[kind === "part" ? Number(number) : 0];
  const given = kind === "answer" ? [String(number)] : answers;
  const meanings = meaningsOf(field, picked, given);
  const how = part && meanings && fieldFrom(field, picked.pick, part, meanings);
  if (how === undefined) return { pointing };
  return { pointing: next(), learnt: { field, how, picked } };
}

/** The meanings that were answered, by text; undefined where one isn't. */
function meaningsOf(
  field: Asked,
  { pick }: Picked,
  answers: readonly string[],
): Record<string, Meaning> | undefined {
  if (!isChoice(field)) return {};
  const meanings: Record<string, Meaning> = {};
  for (const [at, text] of textsAsked(field, pick).entries()) {
    const choice = CHOICES[field][Number(answers[at] ?? Number.NaN)];
    if (choice === undefined) return undefined;
    meanings[text] = choice[0];
  }
  return meanings;
}
