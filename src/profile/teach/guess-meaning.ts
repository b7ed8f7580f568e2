import type { ChoiceField, Meaning } from "./choices";

/** Texts with which consoles say that there is nothing. */
const NOTHING = [
  "",
  "-",
  "--",
  "–",
  "—",
  "(no value)",
  "(none)",
  "(not chosen)",
  "(not set)",
  "n/a",
  "not known",
  "not set",
  "unknown",
];

/** Plain English words only: each guess is shown and can be put right. */
const GUESSES: Readonly<Record<ChoiceField, readonly (readonly [Meaning, readonly string[]])[]>> = {
  role: [
    ["pwc", ["parent with care", "person with care", "pwc", "receiving parent"]],
    ["nrp", ["non-resident parent", "non resident parent", "nrp", "paying parent"]],
  ],
  direction: [
    ["inbound", ["incoming", "inbound", "incoming call", "inbound call", "in"]],
    ["outbound", ["outgoing", "outbound", "outgoing call", "outbound call", "out"]],
  ],
  firstContact: [
    [true, ["yes", "y", "true"]],
    [false, ["no", "n", "false"]],
  ],
  callState: [
    ["idle", ["idle", "ready", "available", "no call"]],
    ["ringing", ["ringing"]],
    ["dialling", ["dialling", "dialing", "calling"]],
    ["on call", ["on call", "on a call", "in call", "connected", "talking", "answered"]],
    ["ended", ["ended", "call ended", "disconnected", "wrap-up", "wrap up"]],
  ],
  language: [
    ["en", ["english", "en"]],
    ["cy", ["welsh", "cymraeg", "cy"]],
  ],
};

/** Whether a text only says that there is no value. */
export const isNothing = (text: string): boolean => NOTHING.includes(text.trim().toLowerCase());

/** What a text most likely means; undefined where nothing is to be guessed. */
export function guessMeaning(field: ChoiceField, text: string): Meaning | undefined {
  if (isNothing(text)) return null;
  const plain = text.trim().toLowerCase();
  return GUESSES[field].find(([, words]) => words.includes(plain))?.[0];
}
