import type { CaseScreen } from "../../src/call/case-screen";
import type { PanelBackground } from "../../src/panel/panel-background";
import { PanelSession } from "../../src/panel/panel-session";
import { MemoryDesk, type MemoryTab } from "../browser/memory-desk";
import { pack } from "../call/calls";

/** The background itself in place of messages to it. @param answers what a press waits for */
const backgroundOf = (tab: MemoryTab, answers: () => Promise<void>): PanelBackground => ({
  keepsNothing: false,
  listen: (panel) => {
    panel.onPack(pack);
    panel.onWindow(1);
    panel.onTab(tab.id);
  },
  fetchView: async () => tab.view,
  sendRecord: async (message) => {
    await answers();
    return tab.sends(message);
  },
  sendCorrection: (_tab, change) => tab.corrects(change),
  sendAcceptedNote: (_tab, note) => tab.accepts(note),
  sendLook: (_tab, what) => tab.looksAt(what),
  sendClaim: (_tab, _call, isHere) => tab.claims(isHere),
  sendFindingsSeen: async () => true,
  sendWordingSeen: async () => ({}),
});

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
  /** Whether the background answers; a press waits until it does. */
  let answers = Promise.resolve();
  for (const screen of screens) await tab.shows(screen);
  const openPanel = async () => {
    const session = new PanelSession(
      backgroundOf(tab, () => answers),
      () => undefined,
      () => false,
    );
    desk.onTell = (view) => session.onView(view);
    session.start();
    await settle();
    return session;
  };
  return {
    desk,
    tab,
    session: await openPanel(),
    /** Closes the panel, and opens it again. */
    openAgain: openPanel,
    /** The console shows this now. */
    shows: async (screen: CaseScreen) => {
      await tab.shows(screen);
      await settle();
    },
    /** The background answers no press until the returned function is called. */
    holdAnswers: () => {
      let answer: () => void = () => undefined;
      answers = new Promise((done) => {
        answer = done;
      });
      return async () => {
        answer();
        await settle();
      };
    },
  };
}
