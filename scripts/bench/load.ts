import type { Ask } from "./ask";
import { type LoadPage, MOST_ON_CASE, PRACTICE, servePages, TICKET } from "./load-pages";
import { type About, type Figure, figureOf, notMeasured } from "./statistics";
import { type Desks, inTurn, isSeen, withDesks } from "./subjects";
import { SCRIPT_TIME, SETTLED_AFTER, timePage } from "./timed-page";

const about = (page: string, most: number): About => ({
  name: `script time of loading ${page}`,
  spans: `${SCRIPT_TIME}; from the navigation until ${SETTLED_AFTER} ms after load`,
  unit: "ms",
  floorName: "no extension",
  compared: "difference",
  goals: [{ of: "compared", at: "median", most }],
});

/** What the content script adds to loading a page without a case and two that have one. */
export const measureLoad = ({ isFull, other }: Ask): Promise<Figure[]> =>
  withDesks({ other, isAgain: true }, async (desks) => {
    const { ours, none, again } = desks;
    const pairs = isFull ? 20 : 5;
    const served = await servePages(ours, isFull);
    try {
      await served.teach(ours);
      if (desks.other && other?.isOurs === true) await served.teach(desks.other);
      for (const desk of [ours, none, desks.other]) if (desk) await served.enter(desk);
      const figures: Figure[] = [];
      for (const page of served.pages) {
        const isCheck = page.name === PRACTICE;
        const isOurs = (which: keyof Desks) =>
          which === "ours" || (which === "other" && other?.isOurs === true);
        figures.push(
          ...(await measurePage(
            { ...desks, again: isCheck ? again : undefined },
            page,
            pairs,
            isOurs,
          )),
        );
      }
      if (served.missing !== undefined) {
        figures.push(notMeasured(about(TICKET, MOST_ON_CASE), `not measured: ${served.missing}`));
      }
      return figures;
    } finally {
      await served.close();
    }
  });

async function measurePage(
  desks: Desks,
  { name, isCase, most, url }: LoadPage,
  pairs: number,
  isOurs: (which: keyof Desks) => boolean,
): Promise<Figure[]> {
  // The first visit warms all up, and shows that what is measured works at all.
  await inTurn(desks, 1, ({ browser }, which) =>
    timePage(browser, url, async (page) => {
      if (isCase && isOurs(which)) await isSeen(page);
    }),
  );
  const { none, ours, other, again } = await inTurn(
    desks,
    pairs,
    async ({ browser }) => (await timePage(browser, url)).loading,
  );
  const figure = figureOf(about(name, most), { ours, floor: none, other });
  if (again === undefined) return [figure];
  const check = { ...about(name, most), name: NOTHING, goals: [], isCheck: true };
  return [figure, figureOf(check, { ours: again, floor: none })];
}

const NOTHING = `nothing against nothing, on ${PRACTICE}`;
