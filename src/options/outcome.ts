import { useLayoutEffect, useState } from "preact/hooks";
import { namePage } from "../ui/name-page";
import { say } from "../words/say";
import type { Refusal } from "./ErrorSummary";
import type { FieldProblem } from "./field-problem";

/** What came of the last thing that was tried on a page. */
export interface Outcome {
  refusal: Refusal | null;
  /** What to say at a place of the page; "" where the last thing was none of its. */
  said(place: string): string;
  /** Says that something was done. */
  tell(place: string, text: string): void;
  /** Says that nothing was done, and why. */
  refuse(outcome: string, problems: readonly FieldProblem[]): void;
  /** Does something, and says what came of it. @returns whether it is done */
  attempt(work: Promise<unknown>, place: string, text: string): Promise<boolean>;
  /** Nothing is said any more of what was done. */
  forget(): void;
}

const NOTHING = { place: "", text: "" };

/**
 * Keeps what came of the last thing that was tried, and the page's title, which says so.
 *
 * @param title the page's
 * @param unsure what to say where nobody said that something is saved
 */
export function useOutcome(title: string, unsure: string): Outcome {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(NOTHING);
  useLayoutEffect(() => {
    namePage(refusal === null ? title : say("optionsTitleError", { title }));
  }, [refusal, title]);
  const refuse = (outcome: string, problems: readonly FieldProblem[]) => {
    setDone(NOTHING);
    setRefusal({ outcome, problems });
  };
  const tell = (place: string, text: string) => {
    setRefusal(null);
    setDone({ place, text });
  };
  return {
    refusal,
    said: (place) => (done.place === place ? done.text : ""),
    tell,
    refuse,
    async attempt(work, place, text) {
      try {
        await work;
      } catch (error) {
        console.error("Nobody said that it is saved.", error);
        refuse(unsure, [{ text: say("refusalTryAgain") }]);
        return false;
      }
      tell(place, text);
      return true;
    },
    forget: () => setDone(NOTHING),
  };
}
