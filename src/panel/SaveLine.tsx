import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import type { PanelState } from "./panel-state";

const LINES = {
  nothing: "saveNothing",
  saving: "saveSaving",
  saved: "saveSaved",
  "no second copy": "saveNoSecondCopy",
  "not saved": "saveNotSaved",
  "not kept": "welcomePracticeBanner",
} as const satisfies Record<PanelState["saved"], PlainKey>;

/** Saved or not: always said, and never before it is so. */
export const SaveLine = ({ saved }: Pick<PanelState, "saved">) => (
  <span class={`save save--${saved.replaceAll(" ", "-")}`}>{say(LINES[saved])}</span>
);
