/**
 * When an action can be meant. On a call, one of three things may be asked besides: whose call it
 * is, whether it is a new one, and which case she wants to see. Never two of them at once.
 */
type When = "always" | "on a call" | "whose call" | "new call" | "elsewhere" | "suicide threat";

/** What single keys do in the panel: each with the key that it has at first, and when it applies. */
export const PANEL_KEYS = {
  suicideThreat: { key: "s", when: "always", does: "keysSuicideThreat" },
  clientSays: { key: "/", when: "on a call", does: "keysClientSays" },
  outgoing: { key: "o", when: "on a call", does: "keysOutgoing" },
  incoming: { key: "i", when: "on a call", does: "keysIncoming" },
  parentWithCare: { key: "p", when: "on a call", does: "keysParentWithCare" },
  nonResidentParent: { key: "n", when: "on a call", does: "keysNonResidentParent" },
  firstContact: { key: "f", when: "on a call", does: "keysFirstContact" },
  toldBefore: { key: "t", when: "on a call", does: "keysToldBefore" },
  whoIsThere: { key: "w", when: "on a call", does: "keysWhoIsThere" },
  bogusCalls: { key: "b", when: "on a call", does: "keysBogusCalls" },
  routes: { key: "e", when: "on a call", does: "keysRoutes" },
  noteReferral: { key: "r", when: "on a call", does: "keysNoteReferral" },
  threatReferred: { key: "r", when: "suicide threat", does: "keysThreatReferred" },
  acceptNote: { key: "a", when: "on a call", does: "keysAcceptNote" },
  endCall: { key: "q", when: "on a call", does: "keysEndCall" },
  copyLine: { key: "l", when: "on a call", does: "keysCopyLine" },
  showCall: { key: "1", when: "elsewhere", does: "keysShowCall" },
  showScreen: { key: "2", when: "elsewhere", does: "keysShowScreen" },
  callIsHere: { key: "y", when: "whose call", does: "keysCallIsHere" },
  callIsElsewhere: { key: "x", when: "whose call", does: "keysCallIsElsewhere" },
  newCall: { key: "y", when: "new call", does: "keysNewCall" },
  sameCall: { key: "c", when: "new call", does: "keysSameCall" },
  showKeys: { key: "?", when: "on a call", does: "keysShowKeys" },
} as const satisfies Readonly<Record<string, { key: string; when: When; does: `keys${string}` }>>;

export type PanelAction = keyof typeof PANEL_KEYS;

export const PANEL_ACTIONS = Object.keys(PANEL_KEYS) as [PanelAction, ...PanelAction[]];

/** Keys that stay as they are: browsers and assistive technology have a meaning for each. */
export const FIXED_KEYS = [
  { keys: ["space", "arrowdown"], does: "keysNext" },
  { keys: ["arrowup"], does: "keysBack" },
  { keys: ["escape"], does: "keysStop" },
  { keys: ["enter"], does: "keysEnter" },
  { keys: ["tab"], does: "keysTab" },
] as const;

/** The one that can be moved to another key and never be left without: a life before a form. */
export const isNeeded = (action: PanelAction): boolean => action === "suicideThreat";

/** The key that works for each action now; undefined where it has none. */
export type PanelKeys = Readonly<Record<PanelAction, string | undefined>>;

/** @param chosen keys other than those that they have at first, "" for none */
export function keysOf(chosen: Partial<Record<PanelAction, string>>): PanelKeys {
  const keys = PANEL_ACTIONS.map((action) => {
    const key = chosen[action] ?? PANEL_KEYS[action].key;
    return [action, key === "" ? undefined : key] as const;
  });
  return Object.fromEntries(keys) as PanelKeys;
}

/** What is kept of keys: those that aren't what they are at first. */
export const chosenIn = (keys: PanelKeys): Partial<Record<PanelAction, string>> =>
  Object.fromEntries(
    PANEL_ACTIONS.filter((action) => keys[action] !== PANEL_KEYS[action].key).map((action) => [
      action,
      keys[action] ?? "",
    ]),
  );

/** Whether what the browser calls a key is one character that can be typed and seen. */
export const isSingleKey = (key: string): boolean =>
  [...key].length === 1 && key === key.toLowerCase() && !/[\s\p{C}\p{M}]/u.test(key);

/** Whether both can be meant at one moment, so that no key may stand for the two of them. */
function canMeet(one: When, other: When): boolean {
  if (one === other || one === "always" || other === "always") return true;
  if (one === "suicide threat" || other === "suicide threat") return false;
  return one === "on a call" || other === "on a call";
}

/** Every two actions that have the same key and can be meant at one moment. */
export const clashesIn = (keys: PanelKeys): [PanelAction, PanelAction][] =>
  PANEL_ACTIONS.flatMap((one, nth) =>
    PANEL_ACTIONS.slice(nth + 1)
      .filter(
        (other) =>
          keys[one] !== undefined &&
          keys[one] === keys[other] &&
          canMeet(PANEL_KEYS[one].when, PANEL_KEYS[other].when),
      )
      .map((other): [PanelAction, PanelAction] => [one, other]),
  );
