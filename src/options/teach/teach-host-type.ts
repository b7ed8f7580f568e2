import type { Profile } from "../../profile/profile";
import type { FromTeach, ToTeach } from "../../profile/teach/messages";

/** An open tab of a site that Verbatim may see. */
export interface TeachTab {
  id: number;
  title: string;
  address: string;
}

/** The way to the frames of one tab while it is taught. */
export interface TeachLine {
  /**
   * Puts the script into every frame that may be seen and hasn't it yet.
   *
   * @returns ids of the frames that have it now; none where the tab is gone or may not be seen
   */
  start(): Promise<number[]>;
  /** Sends to one frame, or to all. */
  send(message: ToTeach, frame?: number): void;
  /** Brings the console's tab to the front. */
  showConsole(): Promise<void>;
  /** Brings this page's own tab to the front. */
  showOptions(): Promise<void>;
  /** Takes everything out of the tab's frames. */
  close(): void;
}

/** What the wizard hears of a tab. */
export interface TeachEars {
  onMessage(frame: number, message: FromTeach): void;
  /** A frame's document has gone. */
  onGone(frame: number): void;
}

/** Everything that teaching needs from the browser. */
export interface TeachHost {
  /** The open tabs of sites that Verbatim may see. */
  tabs(): Promise<TeachTab[]>;
  /** Calls back when tabs may have changed. @returns what ends it */
  onTabs(callback: () => void): () => void;
  /**
   * Asks the person to let Verbatim see the site of an address. Call it as the first thing in a
   * click's listener.
   */
  requestSite(address: string): Promise<boolean>;
  connect(tab: number, ears: TeachEars): TeachLine;
  /** Ids of the consoles that are kept already. */
  takenIds(): Promise<string[]>;
  /** @throws where nobody says that it is saved */
  save(profile: Profile): Promise<void>;
}
