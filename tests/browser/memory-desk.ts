import { vi } from "vitest";
import type { RecordMessage } from "../../src/browser/messages";
import type { View } from "../../src/browser/view";
import type { Call } from "../../src/call/call";
import type { AcceptedNote } from "../../src/call/call-event";
import type { CaseScreen } from "../../src/call/case-screen";
import type { DeedDetails } from "../../src/call/deed";
import type { Corrections } from "../../src/call/facts";
import type { SealedCall } from "../../src/ledger/sealed-call";
import { pack, statementOf } from "../call/calls";

const { stores } = vi.hoisted(() => ({
  stores: {
    session: new Map<string, string>(),
    /** What both copies of the ledger hold. */
    ledger: new Map<string, string>(),
    /** Whether the ledger takes nothing now: a full disk, say. */
    isFull: false,
    /** Records of this kind can't be read now; "" for none. */
    unreadable: "",
    /** What the ledger was asked for, each time. */
    asked: [] as (readonly string[])[],
  },
}));

/** What a storage area gives out: never the very thing that was put in. */
const read = (from: ReadonlyMap<string, string>, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const text = from.get(key);
      return text === undefined ? [] : [[key, JSON.parse(text) as unknown]];
    }),
  );

vi.mock("../../src/browser/extension", () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) =>
          read(stores.session, key === null ? [...stores.session.keys()] : [key]),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            stores.session.set(key, JSON.stringify(value));
          }
        },
        remove: async (key: string) => stores.session.delete(key),
      },
      managed: { get: async () => ({}) },
      onChanged: { addListener: () => undefined },
    },
  },
}));

vi.mock("../../src/browser/twin-store", () => ({
  prepareStores: async () => undefined,
  hasSecondCopy: async () => true,
  readRecords: async (keys: readonly string[]) => {
    stores.asked.push(keys);
    const { unreadable } = stores;
    if (unreadable !== "" && keys.some((key) => key.startsWith(unreadable))) {
      throw new Error("It can't be read.");
    }
    return read(stores.ledger, keys);
  },
  writeRecords: async ({ set, remove }: { set: Record<string, unknown>; remove: string[] }) => {
    if (stores.isFull) throw new Error("The disk is full.");
    for (const [key, value] of Object.entries(set)) stores.ledger.set(key, JSON.stringify(value));
    for (const key of remove) stores.ledger.delete(key);
    return "saved";
  },
}));

vi.mock("../../src/browser/known-consoles", () => ({ namesNotAllowed: async () => [] }));

vi.mock("../../src/browser/pack", async () => {
  const { pack: compiled } = await import("../call/calls");
  return { loadPack: async () => compiled };
});

let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal("navigator", {
  locks: {
    request: (_name: string, work: () => Promise<unknown>) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  },
});

const steps = await import("../../src/browser/tab-steps");
const { forgetTab } = await import("../../src/browser/tab-store");
const { withDocument, withoutDocuments } = await import("../../src/browser/tab-documents");

/** Half past ten where the handler is. */
const BEGIN = new Date(2026, 10, 21, 10, 30).getTime();

/**
 * The background with its stores in memory, and the panels beside its tabs: each takes the last
 * view that was told of its tab, as the real ones do.
 */
export class MemoryDesk {
  readonly #views = new Map<number, View>();
  /** Every view that was told, in order. */
  readonly told: View[] = [];
  #ids = 0;
  #tabs = 0;

  constructor() {
    for (const key of stores.session.keys()) void forgetTab(Number(key.replace("tab:", "")));
    stores.session.clear();
    stores.ledger.clear();
    stores.isFull = false;
    stores.unreadable = "";
    stores.asked.length = 0;
    vi.useFakeTimers({ toFake: ["Date", "performance"], now: BEGIN });
  }

  tab(): MemoryTab {
    this.#tabs += 1;
    return new MemoryTab(this, this.#tabs);
  }

  /** A tab is closed, and forgotten. */
  closes({ id }: MemoryTab): void {
    void forgetTab(id);
  }

  /** What the ledger is asked for while something is done, each time by its keys. */
  async askedIn(work: () => Promise<unknown>): Promise<(readonly string[])[]> {
    stores.asked.length = 0;
    await work();
    return [...stores.asked];
  }

  after(minutes: number): void {
    vi.advanceTimersByTime(minutes * 60_000);
  }

  /** What the alarm does, whatever tabs there are. @returns how many calls are open after that */
  endsAbandonedCalls(): Promise<number> {
    return steps.endAbandonedCalls(pack, this.tell);
  }

  /** What erasing these clients does to the screens. */
  forgetsLastCalls(clients: readonly string[]): Promise<void> {
    return steps.forgetLastCalls(clients, this.tell);
  }

  /** Records of this kind, such as "readings:", can't be read from now on. */
  set unreadable(kind: string) {
    stores.unreadable = kind;
  }

  set isFull(isFull: boolean) {
    stores.isFull = isFull;
  }

  newId(): string {
    this.#ids += 1;
    return `press-${String(this.#ids).padStart(4, "0")}`;
  }

  /** Hears every view as it is told: a panel, say. */
  onTell: (view: View) => void = () => undefined;

  readonly tell = (view: View): void => {
    this.told.push(view);
    this.#views.set(view.tab, view);
    this.onTell(view);
  };

  viewOf(tab: number): View {
    const view = this.#views.get(tab);
    if (view === undefined) throw new Error(`Nothing was told of tab ${tab}.`);
    return view;
  }

  /** A record of the ledger, as it is stored. */
  stored(key: string): unknown {
    return read(stores.ledger, [key])[key];
  }

  putStored(key: string, value: unknown): void {
    stores.ledger.set(key, JSON.stringify(value));
  }

  /** Every text that is stored of the ledger. */
  get storedText(): string {
    return [...stores.ledger.values()].join("\n");
  }

  get open(): Call[] {
    const ids = (this.stored("open") ?? []) as string[];
    return ids.map((id) => this.stored(`call:${id}`) as Call);
  }

  get sealed(): SealedCall[] {
    const day = new Date(BEGIN).toISOString().slice(0, 10);
    return ((this.stored(`day:${day}`) ?? { calls: [] }) as { calls: SealedCall[] }).calls;
  }
}

const PAGE = {
  frame: 0,
  place: "page" as const,
  origin: "https://crm.example",
  page: "https://crm.example",
  console: "crm",
  missing: [],
  found: [],
};

/** A tab of the browser, with the panel that shows it. */
export class MemoryTab {
  constructor(
    private readonly desk: MemoryDesk,
    readonly id: number,
  ) {}

  get view(): View {
    return this.desk.viewOf(this.id);
  }

  /** The console in it shows this now. */
  async shows(screen: CaseScreen | null): Promise<View> {
    this.desk.after(1 / 60);
    return steps.followTab(
      this.id,
      (record) =>
        screen === null
          ? withoutDocuments(record, ["document"])
          : withDocument(record, "document", { ...PAGE, screen }),
      Promise.resolve(pack),
      this.desk.tell,
    );
  }

  /** A press, as the panel would send it now. */
  press(details: DeedDetails): RecordMessage {
    const { screen, corrections, call, standing } = this.view;
    const at = new Date().toISOString();
    const open = standing === "asked" ? null : call;
    return {
      kind: "record",
      tab: this.id,
      start: {
        id: open?.id ?? this.desk.newId(),
        startedAt: open?.startedAt ?? at,
        screen,
        corrections,
      },
      deed: {
        ...details,
        id: this.desk.newId(),
        at,
        clock: { id: `page-${this.id}`, ms: performance.now() },
      },
    };
  }

  async sends({ start, deed }: RecordMessage): Promise<View> {
    this.desk.after(1 / 60);
    return steps.recordDeed(this.id, start, deed, pack, this.desk.tell);
  }

  does(details: DeedDetails): Promise<View> {
    return this.sends(this.press(details));
  }

  async reads(statement: string, passages = Number.POSITIVE_INFINITY): Promise<void> {
    const { length } = statementOf(statement).passages;
    for (let passage = 0; passage < Math.min(length, passages); passage++) {
      await this.does({ kind: "passage read", statement, passage });
    }
  }

  corrects(change: Corrections): Promise<View> {
    return steps.correctScreen(this.id, change, pack, this.desk.tell);
  }

  accepts(note: AcceptedNote): Promise<View> {
    return steps.acceptNote(this.id, note, pack, this.desk.tell);
  }

  looksAt(what: View["looking"]): Promise<View> {
    return steps.lookAt(this.id, what, pack, this.desk.tell);
  }

  claims(isHere: boolean): Promise<View> {
    return steps.claimCall(this.id, this.view.call?.id ?? "", isHere, pack, this.desk.tell);
  }
}
