import * as z from "zod/mini";
import type { Corrections } from "../call/facts";
import { type Wordings, wordingsSchema } from "../call/wordings";
import { browser } from "./extension";
import {
  type Command,
  commandSchema,
  type FromPage,
  type RecordMessage,
  recordedSchema,
  toPagesSchema,
} from "./messages";
import { type View, viewSchema } from "./view";

/** What the extension's pages ask of the background. Each rejects when it can't be reached. */

const send = (message: FromPage): Promise<unknown> => browser.runtime.sendMessage(message);

/** Says that a window's panel is open. @returns the command that opened it, if one did */
export const sayOpened = async (window: number): Promise<Command | null> =>
  z.parse(z.nullable(commandSchema), await send({ kind: "opened", window }));

export const fetchView = async (tab: number): Promise<View> =>
  z.parse(viewSchema, await send({ kind: "view", tab }));

/** Asks the background to show a section in a window's panel. */
export const sendSection = (window: number, section: string): Promise<unknown> =>
  send({ kind: "show section", window, section });

export const fetchWordings = async (): Promise<Wordings> =>
  z.parse(wordingsSchema, await send({ kind: "wordings" }));

export const sendWordingSeen = async (statement: string): Promise<Wordings> =>
  z.parse(wordingsSchema, await send({ kind: "wording seen", statement }));

export const sendCorrection = async (tab: number, change: Corrections): Promise<View> =>
  z.parse(viewSchema, await send({ kind: "correct", tab, change }));

/** Resolves once the event is saved. @throws where it wasn't, or nobody can say */
export async function sendRecord(message: RecordMessage): Promise<View> {
  const { event, view } = z.parse(recordedSchema, await send(message));
  if (event !== message.event.id) throw new Error("Another event was acknowledged.");
  return view;
}

/** Calls back with what the background tells every page. */
export function onBackground(handlers: {
  onView: (view: View) => void;
  isOpenIn: (window: number) => boolean;
  onCommand: (window: number, command: Command) => boolean;
}): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { data } = z.safeParse(toPagesSchema, message);
    if (data?.kind === "view changed") handlers.onView(data.view);
    // An answer tells the background that a panel of this window is there; others keep silent.
    const isMine =
      (data?.kind === "command" && handlers.onCommand(data.window, data.command)) ||
      (data?.kind === "is panel open" && handlers.isOpenIn(data.window));
    return isMine ? Promise.resolve(true) : undefined;
  });
}
