import { servePage } from "../desk/page-server";
import type { Ask } from "./ask";
import { type Change, DETECTION_PAGE } from "./detection-page";
import { change, type Rig, type Step, setUpRig, timeStep } from "./detection-rig";
import { type Figure, figureOf, type Goal } from "./statistics";

/** What is timed, in words. */
const LISTED = "a case arrives in a list → its duties are painted in the open panel";
const IN_FORM = "a case arrives in a form → its duties are painted in the open panel";
const TEXT = "a field’s text changes → painted";
const CONTROL = "a select is set by script, which is no mutation → painted";
const REMOVED = "the case’s elements are removed → the panel shows it no more";
const HIDDEN = "the case is hidden by a class → the panel shows it no more";

/** Nobody changes a case twice within a second, and an extension may pace what it tells. */
const PAUSE = 1200;
/** Added at random to each, so that none keeps in step with whatever looks now and then. */
const OUT_OF_STEP = 1000;

interface Timed extends Step {
  name: string;
}

const timed = (name: string, step: Partial<Step> & { change: Change }): Timed => ({
  name,
  value: "",
  shows: "",
  hides: "",
  has: "",
  ...step,
});

/** A whole round takes ten seconds and more: after so many only the case that people wait for is timed. */
const WHOLE_ROUNDS = 10;

/** One round of changes; references and teams of each are new. */
function roundOf(nth: number, isWhole: boolean): Timed[] {
  const [one, other] = [`121 0099 ${10_000 + nth}`, `121 0098 ${10_000 + nth}`];
  const arriving = (name: string, kind: Change, reference: string) =>
    timed(name, { change: kind, value: reference, shows: reference, has: ".duty" });
  const listed = arriving(LISTED, "arriveAsText", one);
  if (!isWhole) return [listed];
  return [
    listed,
    timed(TEXT, { change: "changeText", value: `Team ${nth}/9`, shows: `Team ${nth}/9` }),
    timed(REMOVED, { change: "remove", hides: one }),
    arriving(IN_FORM, "arriveAsForm", other),
    timed(CONTROL, { change: "changeControl", value: "Team 1", shows: "Team 1" }),
    timed(HIDDEN, { change: "hide", hides: other }),
  ];
}

/** The floor has no duties: it paints one text. */
const floorStep = (step: Step): Step => ({ ...step, has: "" });

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What is wanted of the cases that arrive. */
const GOALS: readonly Goal[] = [
  { of: "compared", at: "median", most: 2 },
  { of: "compared", at: "p95", most: 2 },
];

/** From a change in the page to the frame in which the open panel shows it. */
export async function measureDetection({ isFull, other }: Ask): Promise<Figure[]> {
  const server = await servePage(DETECTION_PAGE);
  const rigs: Rig[] = [];
  const start = async (extension?: string) => {
    const rig = await setUpRig(extension, server.url);
    rigs.push(rig);
    return rig;
  };
  try {
    const ours = await start();
    const others = other?.isOurs === true ? await start(other.folder) : undefined;
    const floor = await start(new URL("floor", import.meta.url).pathname);
    const rounds = isFull ? 40 : 12;
    const taken = new Map<string, { ours: number[]; other: number[]; floor: number[] }>();
    // The first round warms all up.
    for (let round = -1; round < rounds; round++) {
      await Promise.all(rigs.map(({ page }) => change(page, "clear", "", "")));
      for (const step of roundOf(round, isFull && round < WHOLE_ROUNDS)) {
        await pause(PAUSE);
        const isLookedFor = step.name === CONTROL || step.name === HIDDEN;
        const of = taken.get(step.name) ?? { ours: [], other: [], floor: [] };
        const once = async (rig: Rig, into: number[], what: Step, wait = isLookedFor) => {
          if (wait) await pause(Math.random() * OUT_OF_STEP);
          const ms = await timeStep(rig, what);
          if (round >= 0) into.push(ms);
        };
        const inOrder = [
          () => once(ours, of.ours, step),
          async () => others && once(others, of.other, step),
          () => once(floor, of.floor, floorStep(step), false),
        ];
        for (const turn of round % 2 === 0 ? inOrder : inOrder.toReversed()) await turn();
        taken.set(step.name, of);
      }
    }
    return [...taken].map(([name, of]) =>
      figureOf(
        {
          name,
          spans: SPANS,
          unit: "ms",
          floorName: "bare message and paint",
          compared: "ratio",
          goals: name === LISTED || name === IN_FORM ? GOALS : [],
        },
        { ...of, other: others === undefined ? other && NO_PANEL : of.other },
      ),
    );
  } finally {
    for (const { desk } of rigs) await desk.close();
    await server.close();
  }
}

const SPANS =
  "from just before the page’s script makes the change, by the page’s clock, to the frame after the " +
  "one in which the panel’s document shows it, by the panel’s clock (both tell the time of day from " +
  "this machine’s steady clock); the floor is an extension that is told of the change by an event, " +
  "sends one message, answers and paints it. Two changes are 1.2 s apart, and where nothing tells of " +
  "the second, up to a second more at random";

const NO_PANEL = "not measured: it has no panel of ours";
