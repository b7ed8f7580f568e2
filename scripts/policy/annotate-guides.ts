import type { Pack, Row } from "../../src/policy/pack";
import { checkRows } from "./annotate-rows";
import type { Overlay, Path } from "./overlay";
import { sectionId } from "./section-id";

type Guides = Pick<Pack, "routes" | "situations" | "markers" | "odd" | "gaps">;

/** Our guides through the policy: they name rows and quote them, and add no policy of their own. */
export function annotateGuides(overlay: Overlay, rows: readonly Row[]): Guides {
  overlay.checkUnique("routes");
  overlay.checkUnique("situations");
  const { annotations } = overlay;
  const wordsOf = (ids: readonly string[]) =>
    rows.flatMap(({ id, words }) => (ids.includes(id) ? [words] : [])).join(" ");
  const sectionOf = (title: string, path: Path) => {
    overlay.sectionProse(title, path);
    return sectionId(title);
  };

  const routes = annotations.routes.map((route, index) => {
    const path = ["routes", index];
    checkRows(overlay, route.rows, [...path, "rows"]);
    const said = wordsOf(route.rows);
    const where = `its rows ${route.rows.join(", ")}`;
    if (route.to !== undefined) overlay.checkQuotation(said, route.to, where, [...path, "to"]);
    route.speed.forEach((speed, nth) => {
      overlay.checkQuotation(said, speed, where, [...path, "speed", nth]);
    });
    if (!overlay.sections.some(({ title }) => sectionId(title) === route.id)) {
      overlay.report([...path, "id"], `a route's id is a section's; no section has "${route.id}"`);
    }
    if (route.answer !== undefined) {
      overlay.checkQuotation(said, route.answer, where, [...path, "answer"]);
    }
    return { ...route, to: route.to ?? null, answer: route.answer ?? null };
  });

  const situations = annotations.situations.map((situation, index) => {
    const path = ["situations", index];
    situation.steps.forEach((step, nth) => {
      checkRows(overlay, step.rows ?? [], [...path, "steps", nth, "rows"]);
    });
    return {
      ...situation,
      section: sectionOf(situation.section, path),
      date: situation.date ?? null,
      title: situation.title ?? null,
      steps: situation.steps.map(({ ask, rows: ids, answers }) => ({
        ask: ask ?? null,
        rows: ids ?? [],
        answers: (answers ?? []).map((answer) => ({ ...answer, end: answer.end ?? null })),
      })),
    };
  });

  annotations.odd.forEach(({ row, quote }, index) => {
    checkRows(overlay, [row], ["odd", index]);
    overlay.checkQuotation(wordsOf([row]), quote, `row ${row}`, ["odd", index, "quote"]);
  });

  return {
    routes,
    situations,
    markers: annotations.markers.map(({ words, section }, index) => ({
      words,
      section: sectionOf(section, ["markers", index]),
    })),
    odd: annotations.odd,
    gaps: annotations.gaps.map(({ section, says, situations: on }, index) => {
      const path = ["gaps", index];
      for (const id of on ?? []) {
        if (!annotations.situations.some((situation) => situation.id === id)) {
          overlay.report([...path, "situations"], `there is no situation "${id}"`);
        }
      }
      return { section: sectionOf(section, path), says, situations: on ?? null };
    }),
  };
}
