import type { Runtime } from "webextension-polyfill";
import type { AcceptedNote } from "../call/call-event";
import type { Corrections } from "../call/facts";
import type { Wordings } from "../call/wordings";
import { browser } from "./extension";
import { isOwnSender } from "./is-own-sender";
import type { Command, FromPage, Recorded, RecordMessage, ToPages } from "./messages";
import { tellOfClosing } from "./panel-host";
import type { View } from "./view";

/** What the extension's pages ask of the background. Each rejects when it can't be reached. */

const send = (message: FromPage): Promise<unknown> => browser.runtime.sendMessage(message);

/** @throws where there is nobody who answers that: see `ToPages` on why it isn't parsed */
async function ask<Answer>(message: FromPage): Promise<Answer> {
  const answer = await send(message);
  if (answer === undefined) throw new Error(`Nobody answers “${message.kind}”.`);
  return answer as Answer;
}

/**
 * Says that a window's panel is open, and when it is closed.
 *
 * @returns the command that opened it, if one did
 */
export function sayOpened(window: number): Promise<Command | null> {
  tellOfClosing(() => void send({ kind: "closed", window }).catch(() => undefined));
  return ask({ kind: "opened", window });
}

export const fetchView = (tab: number): Promise<View> => ask({ kind: "view", tab });

/** Asks the background to show a section in a window's panel. */
export const sendSection = (window: number, section: string): Promise<unknown> =>
  send({ kind: "show section", window, section });

export const fetchWordings = (): Promise<Wordings> => ask({ kind: "wordings" });

export const sendWordingSeen = (statement: string): Promise<Wordings> =>
  ask({ kind: "wording seen", statement });

export const sendCorrection = (tab: number, change: Corrections): Promise<View> =>
  ask({ kind: "correct", tab, change });

export const sendAcceptedNote = (tab: number, note: AcceptedNote): Promise<View> =>
  ask({ kind: "accept note", tab, note });

export const sendLook = (tab: number, what: View["looking"]): Promise<View> =>
  ask({ kind: "look at", tab, what });

export const sendClaim = (tab: number, call: string, isHere: boolean): Promise<View> =>
  ask({ kind: "claim", tab, call, isHere });

export const sendFindingsSeen = (ids: string[]): Promise<unknown> =>
  send({ kind: "findings seen", ids });

/** Resolves once nothing is kept of these clients any more. @throws where some of it may be */
export const sendErase = (clients: string[]): Promise<unknown> => send({ kind: "erase", clients });

/** @param days how long readings are kept */
export const sendRetention = (days: number): Promise<unknown> => send({ kind: "retention", days });

/** Resolves once both copies of the ledger have been compared and put right. */
export const sendCheck = (): Promise<unknown> => send({ kind: "check ledger" });

/** Resolves once the deed is saved. @throws where it wasn't, or nobody can say */
export async function sendRecord(message: RecordMessage): Promise<View> {
  const { deed, view } = await ask<Recorded>(message);
  if (deed !== message.deed.id) throw new Error("Another press was acknowledged.");
  return view;
}

/** Calls back with what the background tells every page. */
export function onBackground(handlers: {
  onView: (view: View) => void;
  isOpenIn: (window: number) => boolean;
  onCommand: (window: number, command: Command) => boolean;
}): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwnSender(sender)) return undefined;
    // What pages ask of the background comes here as well.
    const told = message as ToPages | FromPage;
    if (told.kind === "view changed") handlers.onView(told.view);
    // An answer tells the background that a panel of this window is there; others keep silent.
    const isMine =
      (told.kind === "command" && handlers.onCommand(told.window, told.command)) ||
      (told.kind === "is panel open" && handlers.isOpenIn(told.window));
    return isMine ? Promise.resolve(true) : undefined;
  });
}
