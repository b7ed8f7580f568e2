import type { SaveState } from "../browser/outbox";

const LINES: Record<SaveState, string> = {
  nothing: "Nothing read yet",
  saving: "Saving…",
  saved: "Saved",
  "no second copy": "Saved, no second copy",
  "not saved": "Not saved. Trying again",
};

/** Saved or not: always said, and never before it is so. */
export const SaveLine = ({ saved }: { saved: SaveState }) => (
  <span class={`save save--${saved.replaceAll(" ", "-")}`}>{LINES[saved]}</span>
);
