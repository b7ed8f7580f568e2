import { vi } from "vitest";
import type { RecordMessage } from "../../src/browser/messages";
import type { View } from "../../src/browser/view";
import type { AcceptedNote } from "../../src/call/call-event";
import type { CaseScreen } from "../../src/call/case-screen";
import type { Corrections } from "../../src/call/facts";
import type { PanelListener } from "../../src/panel/panel-sources";
import { MemoryDesk, type MemoryTab } from "../browser/memory-desk";
import { pack } from "../call/calls";

const { at } = vi.hoisted(() => ({
  at: {
    tab: undefined as MemoryTab | undefined,
    /** Whether the background answers; a press waits until it does. */
    answers: Promise.resolve(),
  },
}));

function tabNow(): MemoryTab {
  if (at.tab === undefined) throw new Error("There is no desk yet.");
  return at.tab;
}

/** In place of messages, the background itself, behind the same functions. */
vi.mock("../../src/browser/background-client", () => ({
  fetchView: async () => tabNow().view,
  sendRecord: async (message: RecordMessage) => {
    await at.answers;
    return tabNow().sends(message);
  },
  sendCorrection: async (_tab: number, change: Corrections) => tabNow().corrects(change),
  sendAcceptedNote: async (_tab: number, note: AcceptedNote) => tabNow().accepts(note),
  sendLook: async (_tab: number, what: View["looking"]) => tabNow().looksAt(what),
  sendClaim: async (_tab: number, _call: string, isHere: boolean) => tabNow().claims(isHere),
  sendFindingsSeen: async () => true,
  sendWordingSeen: async () => ({}),
}));

vi.mock("../../src/panel/panel-sources", () => ({
  listenToSources: (panel: PanelListener) => {
    panel.onPack(pack);
    panel.onWindow(1);
    panel.onTab(tabNow().id);
  },
}));

const { PanelSession } = await import("../../src/panel/panel-session");

/** Lets everything that doesn't wait for us happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>((done) => setImmediate(done));
}

/** A panel beside a tab that has shown these, one after another, and the desk they are at. */
export async function sessionAt(...screens: CaseScreen[]) {
  // What the desk before this one still had to do must not be done at this one.
  await settle();
  const desk = new MemoryDesk();
  const tab = desk.tab();
  at.tab = tab;
  at.answers = Promise.resolve();
  for (const screen of screens) await tab.shows(screen);
  const session = new PanelSession(
    () => undefined,
    () => false,
  );
  desk.onTell = (view) => session.onView(view);
  session.start();
  await settle();
  return {
    desk,
    tab,
    session,
    /** The console shows this now. */
    shows: async (screen: CaseScreen) => {
      await tab.shows(screen);
      await settle();
    },
    /** The background answers no press until the returned function is called. */
    holdAnswers: () => {
      let answer: () => void = () => undefined;
      at.answers = new Promise((done) => {
        answer = done;
      });
      return async () => {
        answer();
        await settle();
      };
    },
  };
}
