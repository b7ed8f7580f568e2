import { loadPack } from "../../browser/pack";
import { tellWelcome } from "../../browser/practice-news";
import type { PanelState } from "../panel-state";
import { practiceBackground } from "./practice-background";

export { PracticeBanner } from "./PracticeBanner";

/** All that a panel needs to be a practice panel; loaded where it is one, and nowhere else. */
export const background = practiceBackground(loadPack);

/** Tells the page round the panel how far the practice is. */
export function onPaint({ place, duties, sheet, isSuicideThreat, summary }: PanelState): void {
  tellWelcome({
    kind: "practice",
    isReading: place !== null,
    isRead:
      duties.length > 0 && duties.every(({ state }) => state !== "due" && state !== "reading"),
    sheet: sheet?.kind ?? null,
    isSuicideThreat,
    isOver: summary !== undefined,
  });
}
