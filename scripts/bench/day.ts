import type { Measure } from "./ask";
import {
  type DayDesk,
  type Held,
  held,
  PART_SECONDS,
  PARTS_A_DAY,
  processorTime,
  replayPart,
  startDayDesk,
} from "./day-replay";
import { type Figure, figureOf, type Goal, type Unit } from "./statistics";

/** What is held is counted so many times. */
const COUNTS = 6;
const WARM_UPS = 1;
/** A heap is never quite the same twice, in kB. */
const NOISE = 20;

/** What a replay took and held, part by part. */
interface Replayed {
  /** Processor time in % of the time that the replay took. */
  ofReplay: number[];
  /** And of the time that what was replayed takes a handler. */
  ofDay: number[];
  held: Held[];
}

async function replay(rigs: readonly DayDesk[], parts: number): Promise<Replayed[]> {
  const replayed = rigs.map((): Replayed => ({ ofReplay: [], ofDay: [], held: [] }));
  const everyOf = parts / COUNTS;
  for (let part = -WARM_UPS; part < parts; part++) {
    // All at once: what the machine does besides falls on each alike.
    await Promise.all(
      rigs.map(async (rig, which) => {
        const [began, before] = [performance.now(), await processorTime(rig)];
        await replayPart(rig);
        const used = (await processorTime(rig)) - before;
        const took = (performance.now() - began) / 1000;
        if (part < 0) return;
        replayed[which]?.ofReplay.push((used / took) * 100);
        replayed[which]?.ofDay.push((used / PART_SECONDS) * 100);
      }),
    );
    if (part < 0 || (part + 1) % everyOf !== 0) continue;
    const counted = await Promise.all(rigs.map(held));
    for (const [which, each] of counted.entries()) replayed[which]?.held.push(each);
  }
  return replayed;
}

/** By how much each count exceeds the one before. */
const growthOf = (counts: readonly number[]): number[] =>
  counts.slice(1).map((count, nth) => count - (counts[nth] ?? Number.NaN));

/** What is counted, in what, and how much a median may grow by. */
const COUNTED: [what: keyof Held, unit: Unit, most?: number][] = [
  ["page heap", "kB", NOISE],
  ["panel heap", "kB", NOISE],
  ["worker heap", "kB", NOISE],
  ["panel code", "kB"],
  ["worker code", "kB"],
  ["page listeners", "", 0],
  ["panel listeners", "", 0],
  ["page nodes", "", 0],
  ["panel nodes", "", 0],
];

/** Calls and case switches one after the other, with the panel open; beside it the page alone. */
export const measureDay: Measure = async ({ isFull, other }) => {
  const parts = isFull ? PARTS_A_DAY : PARTS_A_DAY / 10;
  const rigs: DayDesk[] = [];
  try {
    for (const extension of [undefined, null, ...(other?.isOurs === true ? [other.folder] : [])]) {
      rigs.push(await startDayDesk(extension));
    }
    const [ours, none, another] = await replay(rigs, parts);
    if (ours === undefined || none === undefined) return [];
    const length = isFull ? "a day" : "a tenth of a day";
    const share = (of: "ofReplay" | "ofDay", name: string, spans: string, goals: Goal[]): Figure =>
      figureOf(
        { name, spans, unit: "%", floorName: "no extension", compared: "difference", goals },
        { ours: ours[of], floor: none[of], other: another?.[of] },
      );
    const counted = COUNTED.map(([what, unit, most]) => {
      const isPage = what.startsWith("page");
      const growth = ({ held }: Replayed) => growthOf(held.map((each) => each[what]));
      return figureOf(
        {
          name: `${length}: growth of the ${what}`,
          spans: `${REPLAY}; counted ${COUNTS} times on the same case, after garbage collection: each count less the one before. ${APART}`,
          unit,
          floorName: isPage ? "no extension" : undefined,
          compared: "difference",
          goals:
            most === undefined ? [] : [{ of: isPage ? "compared" : "value", at: "median", most }],
        },
        {
          ours: growth(ours),
          ...(isPage && { floor: growth(none) }),
          other: another && growth(another),
        },
      );
    });
    return [
      share(
        "ofReplay",
        `${length}: processor time, of the replay`,
        `${PROCESSOR}, in % of the time that the replay takes: the faster one replays, the more`,
        [],
      ),
      share(
        "ofDay",
        `${length}: processor time, of the hours it stands for`,
        `${PROCESSOR}, in % of the eight hours that a day of such parts takes a handler`,
        [{ of: "compared", at: "median", most: 1 }],
      ),
      ...counted,
    ];
  } finally {
    for (const { desk } of rigs) await desk.close();
  }
};

const REPLAY =
  "replayed in parts, 120 to a day: 17 cases looked at, 40 ms apart, then a call of one client, eight passages read in the " +
  "panel with a key, 40 ms apart, and the call ended; beside it, at the same time, the same without extension and panel";
const APART =
  "What the engine compiles of the scripts is no heap here but code, of its own: over a day it compiles more and " +
  "more of what runs often, up to all of it";
const PROCESSOR = `processor time of all of the browser’s processes, the panel’s painting and the driver’s orders included. ${REPLAY}`;
