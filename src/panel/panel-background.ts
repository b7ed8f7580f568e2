import {
  fetchView,
  sendAcceptedNote,
  sendClaim,
  sendCorrection,
  sendFindingsSeen,
  sendLook,
  sendRecord,
  sendWordingSeen,
} from "../browser/background-client";
import { listenToSources, type PanelListener } from "./panel-sources";

const client = {
  fetchView,
  sendRecord,
  sendCorrection,
  sendAcceptedNote,
  sendLook,
  sendClaim,
  sendFindingsSeen,
  sendWordingSeen,
};

/** What a panel asks of whoever keeps the calls, and hears from them. */
export type PanelBackground = typeof client & {
  /** Whether it is for practice: then nothing is ever "saved". */
  keepsNothing: boolean;
  /** Begins to tell the panel what there is. Never throws: what fails is told. */
  listen(panel: PanelListener): void;
};

/** The extension's own background. */
export const background: PanelBackground = {
  ...client,
  keepsNothing: false,
  listen: listenToSources,
};
