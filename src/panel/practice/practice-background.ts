import type { View } from "../../browser/view";
import type { Deed } from "../../call/deed";
import { correctTab, type DeedStart, deedInScene } from "../../call/deed-in-scene";
import type { Pack } from "../../policy/pack";
import type { PanelBackground } from "../panel-background";
import { PracticeDesk, TAB } from "./practice-desk";

/** A background for the panel that keeps nothing: one invented call, at a desk in memory. */
export function practiceBackground(loadPack: () => Promise<Pack>): PanelBackground {
  let desk: PracticeDesk | undefined;
  const opened = (): PracticeDesk => {
    if (desk === undefined) throw new Error("The practice desk isn't there yet.");
    return desk;
  };
  const asItIs = async (): Promise<View> => opened().view;
  const record = (start: DeedStart, deed: Deed) =>
    opened().step((scene, circumstances) => deedInScene(scene, start, deed, circumstances));
  return {
    keepsNothing: true,
    listen(panel) {
      panel.onWindow(0);
      loadPack().then(
        (pack) => {
          desk = new PracticeDesk(pack);
          panel.onPack(pack);
          panel.onTab(TAB);
        },
        (error: unknown) => {
          console.error("The policy can't be shown.", error);
          panel.onPack("damaged");
        },
      );
    },
    fetchView: asItIs,
    sendRecord: async ({ start, deed }) => record(start, deed),
    sendCorrection: async (_tab, change) => opened().step((scene) => correctTab(scene, change)),
    // The invented case has no notes, no second case and no softphone elsewhere.
    sendAcceptedNote: asItIs,
    sendLook: asItIs,
    sendClaim: asItIs,
    sendFindingsSeen: async () => true,
    sendWordingSeen: async () => ({}),
  };
}
