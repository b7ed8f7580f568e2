import type { Page } from "puppeteer-core";
import { servePage } from "../desk/page-server";
import type { Ask } from "./ask";
import { type BusyPage, INSERTIONS, pageOf, pageOfRoots } from "./busy-pages";
import { type Figure, figureOf, type Goal } from "./statistics";
import { type Desks, inTurn, isSeen, withDesks } from "./subjects";
import { SCRIPT_TIME, type ScriptTime, SETTLED_AFTER, timePage } from "./timed-page";

const insert = (page: Page): Promise<unknown> =>
  page.evaluate(
    (count) => (window as never as { insert(count: number): Promise<void> }).insert(count),
    INSERTIONS,
  );

async function measurePage(
  desks: Desks,
  busy: BusyPage,
  isOurs: (which: keyof Desks) => boolean,
  pairs: number,
): Promise<Figure[]> {
  const server = await servePage(busy.html);
  try {
    // The first visit warms all up, and shows that what is measured works at all.
    await inTurn(desks, 1, ({ browser }, which) =>
      timePage(browser, server.url, async (page) => {
        if (busy.isCase && isOurs(which)) await isSeen(page);
      }),
    );
    const taken = await inTurn(desks, pairs, ({ browser }) =>
      timePage(browser, server.url, insert),
    );
    const figure = (
      name: string,
      spans: string,
      goals: readonly Goal[],
      of: (time: ScriptTime) => number,
    ) =>
      figureOf(
        {
          name: `${name}: ${busy.name}`,
          spans: `${SCRIPT_TIME}; ${spans}`,
          unit: "ms",
          floorName: "no extension",
          compared: "difference",
          goals,
        },
        {
          ours: taken.ours.map(of),
          floor: taken.none.map(of),
          other: taken.other?.map(of),
        },
      );
    return [
      figure(
        "script time of 5 s of 1,000 insertions/s",
        "over the 5 seconds in which the page inserts 5,000 rows in about 500 timers and takes as " +
          "many out again, one in fifty with a label",
        busy.most === undefined ? [] : [{ of: "compared", at: "median", most: busy.most }],
        ({ working }) => working,
      ),
      figure(
        "script time of loading",
        `from the navigation until ${SETTLED_AFTER} ms after load`,
        [],
        ({ loading }) => loading,
      ),
    ];
  } finally {
    await server.close();
  }
}

const measure = (
  pages: readonly BusyPage[],
  pairs: number,
  other: Ask["other"],
): Promise<Figure[]> =>
  withDesks({ other }, async (desks) => {
    const isOurs = (which: keyof Desks) =>
      which === "ours" || (which === "other" && other?.isOurs === true);
    const figures: Figure[] = [];
    for (const page of pages) figures.push(...(await measurePage(desks, page, isOurs, pairs)));
    return figures;
  });

/** Script time of insertions into, and of loading, a small and a large page. */
export const measureInsertions = ({ isFull, other }: Ask): Promise<Figure[]> => {
  const cases = [pageOf(1000, true), pageOf(20_000, true)];
  const none = [pageOf(1000, false), pageOf(20_000, false)];
  return isFull ? measure([...cases, ...none], 8, other) : measure(cases, 2, other);
};

/** Script time of insertions into, and of loading, a page with 1,000 shadow roots. */
export const measureShadowRoots = ({ isFull, other }: Ask): Promise<Figure[]> =>
  measure([pageOfRoots("open"), pageOfRoots("closed")], isFull ? 8 : 3, other);
