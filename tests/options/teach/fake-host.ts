import type { TeachEars, TeachHost, TeachTab } from "../../../src/options/teach/teach-host-type";
import type { Profile } from "../../../src/profile/profile";
import type { FromTeach, Pick, ToTeach } from "../../../src/profile/teach/messages";

/** A frame of a console that isn't there: what each label in it leads to. */
export interface FakeFrame {
  place: "page" | "frame";
  address: string;
  origins?: string[];
  labels: Record<string, string>;
}

/** A browser with a console's tab in it, to be taught without one. */
export class FakeHost implements TeachHost {
  open: TeachTab[] = [
    { id: 7, title: "Case 121001234567 - CRM", address: "https://crm.example/cases/1" },
  ];
  frames = new Map<number, FakeFrame>([
    [
      0,
      {
        place: "page",
        address: "https://crm.example/cases/1",
        labels: { SCIN: "121001234567", Direction: "Outgoing" },
      },
    ],
  ]);
  /** What she refuses, when she is asked for it. */
  refused: string[] = [];
  asked: string[] = [];
  saved: Profile[] = [];
  sent: ToTeach[] = [];
  /** Which of the two tabs is in front. */
  front: "console" | "options" = "options";
  isClosed = false;
  saveError: Error | undefined;
  #ears: TeachEars | undefined;
  #listeners = new Set<() => void>();

  tabs = async () => this.open;
  onTabs = (callback: () => void) => {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  };
  tabsChanged(): void {
    for (const listener of this.#listeners) listener();
  }
  requestSite = async (address: string) => {
    this.asked.push(address);
    return !this.refused.some((site) => address.startsWith(site));
  };
  takenIds = async () => ["practice"];
  save = async (profile: Profile) => {
    if (this.saveError !== undefined) throw this.saveError;
    this.saved.push(profile);
  };

  connect = (_tab: number, ears: TeachEars) => {
    this.#ears = ears;
    return {
      start: async () => {
        for (const [frame, { place, address, origins = [] }] of this.frames) {
          ears.onMessage(frame, { kind: "here", place, address, origins });
        }
        return [...this.frames.keys()];
      },
      send: (message: ToTeach, frame?: number) => {
        this.sent.push(message);
        if (message.kind !== "read" || frame === undefined) return;
        const { address = "", labels = {} } = this.frames.get(frame) ?? {};
        const texts = message.locators.map(({ ways }) =>
          ways.map((way) => ("label" in way ? (labels[way.label] ?? null) : null)),
        );
        ears.onMessage(frame, { kind: "read", id: message.id, address, texts });
      },
      showConsole: async () => {
        this.front = "console";
      },
      showOptions: async () => {
        this.front = "options";
      },
      close: () => {
        this.isClosed = true;
      },
    };
  };

  /** What the bar in the page shows now. */
  get bar() {
    const shown = this.sent.findLast(
      (message) => message.kind === "bar" || message.kind === "rest",
    );
    return shown?.kind === "bar" ? shown : undefined;
  }

  hear(message: FromTeach, frame = 0): void {
    this.#ears?.onMessage(frame, message);
  }

  /** Points at the value of a label. */
  point(label: string, more: Partial<Pick> = {}, frame = 0): void {
    const { address = "", labels = {} } = this.frames.get(frame) ?? {};
    const text = labels[label] ?? "";
    const candidates = [{ locator: { label }, text }];
    this.hear({ kind: "picked", address, pick: { text, candidates, choices: [], ...more } }, frame);
  }

  /** Presses a button of the bar by its text. */
  press(text: string, answers: string[] = []): void {
    const { buttons = [], links = [] } = this.bar?.bar ?? {};
    const button = [...buttons, ...links].find((each) => each.text === text);
    if (button === undefined) {
      throw new Error(`The bar has no “${text}”: ${buttons.map((each) => each.text).join(", ")}`);
    }
    this.hear({ kind: "pressed", button: button.id, answers });
  }

  /** The console shows another case now. */
  goTo(number: number, labels: Record<string, string>, frame = 0): void {
    const known = this.frames.get(frame);
    if (known === undefined) return;
    this.frames.set(frame, { ...known, address: `https://crm.example/cases/${number}`, labels });
  }
}
