import type { Runtime } from "webextension-polyfill";
import * as z from "zod/mini";
import type { AcceptedNote } from "../call/call-event";
import type { Corrections } from "../call/facts";
import { type Wordings, wordingsSchema } from "../call/wordings";
import { browser } from "./extension";
import { isOwnSender } from "./is-own-sender";
import {
  type Command,
  commandSchema,
  type FromPage,
  type RecordMessage,
  recordedSchema,
  toPagesSchema,
} from "./messages";
import { tellOfClosing } from "./panel-host";
import { type View, viewSchema } from "./view";

/** What the extension's pages ask of the background. Each rejects when it can't be reached. */

const send = (message: FromPage): Promise<unknown> => browser.runtime.sendMessage(message);

/**
 * Says that a window's panel is open, and when it is closed.
 *
 * @returns the command that opened it, if one did
 */
export async function sayOpened(window: number): Promise<Command | null> {
  tellOfClosing(() => void send({ kind: "closed", window }).catch(() => undefined));
  return z.parse(z.nullable(commandSchema), await send({ kind: "opened", window }));
}

export const fetchView = (tab: number): Promise<View> => asked({ kind: "view", tab });

/** Asks the background to show a section in a window's panel. */
export const sendSection = (window: number, section: string): Promise<unknown> =>
  send({ kind: "show section", window, section });

export const fetchWordings = async (): Promise<Wordings> =>
  z.parse(wordingsSchema, await send({ kind: "wordings" }));

export const sendWordingSeen = async (statement: string): Promise<Wordings> =>
  z.parse(wordingsSchema, await send({ kind: "wording seen", statement }));

export const sendCorrection = (tab: number, change: Corrections): Promise<View> =>
  asked({ kind: "correct", tab, change });

const asked = async (message: FromPage): Promise<View> => z.parse(viewSchema, await send(message));

export const sendAcceptedNote = (tab: number, note: AcceptedNote): Promise<View> =>
  asked({ kind: "accept note", tab, note });

export const sendLook = (tab: number, what: View["looking"]): Promise<View> =>
  asked({ kind: "look at", tab, what });

export const sendClaim = (tab: number, call: string, isHere: boolean): Promise<View> =>
  asked({ kind: "claim", tab, call, isHere });

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
  const { deed, view } = z.parse(recordedSchema, await send(message));
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
    const { data } = z.safeParse(toPagesSchema, message);
    if (data?.kind === "view changed") handlers.onView(data.view);
    // An answer tells the background that a panel of this window is there; others keep silent.
    const isMine =
      (data?.kind === "command" && handlers.onCommand(data.window, data.command)) ||
      (data?.kind === "is panel open" && handlers.isOpenIn(data.window));
    return isMine ? Promise.resolve(true) : undefined;
  });
}
