import type { PracticeNews } from "../browser/practice-news";
import type { PanelKeys } from "../preferences/panel-keys";

/** What one step of the practice call says: with the key to press, or with what to choose. */
export type StepWords =
  | {
      message:
        | "welcomeDoOpen"
        | "welcomeDoRead"
        | "welcomeDoKeys"
        | "welcomeDoPutAway"
        | "welcomeDoThreat"
        | "welcomeDoEnd";
      keyname: string;
    }
  | { message: "welcomeDoKeysUnset" | "welcomeDoLeave" | "welcomeDoEndUnset" };

interface Step {
  says: (keys: PanelKeys) => StepWords;
  isDone: (news: PracticeNews) => boolean;
}

/** The practice call, one thing at a time. */
export const LESSON: readonly Step[] = [
  {
    says: () => ({ message: "welcomeDoOpen", keyname: "space" }),
    isDone: ({ isReading, isRead }) => isReading || isRead,
  },
  {
    says: () => ({ message: "welcomeDoRead", keyname: "space" }),
    isDone: ({ isRead }) => isRead,
  },
  {
    says: ({ showKeys }) =>
      showKeys === undefined
        ? { message: "welcomeDoKeysUnset" }
        : { message: "welcomeDoKeys", keyname: showKeys },
    isDone: ({ sheet }) => sheet === "keys",
  },
  {
    says: () => ({ message: "welcomeDoPutAway", keyname: "escape" }),
    isDone: ({ sheet }) => sheet === null,
  },
  {
    // It always has a key: see `isNeeded`.
    says: ({ suicideThreat = "s" }) => ({ message: "welcomeDoThreat", keyname: suicideThreat }),
    isDone: ({ isSuicideThreat }) => isSuicideThreat,
  },
  {
    says: () => ({ message: "welcomeDoLeave" }),
    isDone: ({ isSuicideThreat }) => !isSuicideThreat,
  },
  {
    says: ({ endCall }) =>
      endCall === undefined
        ? { message: "welcomeDoEndUnset" }
        : { message: "welcomeDoEnd", keyname: endCall },
    isDone: ({ isOver }) => isOver,
  },
];

/** The step that is next once the panel has told its news; past the last one when all is done. */
export function stepAfter(step: number, news: PracticeNews): number {
  if (news.isOver) return LESSON.length;
  return LESSON[step]?.isDone(news) === true ? stepAfter(step + 1, news) : step;
}
