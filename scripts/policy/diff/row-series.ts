import type { RowAnnotation } from "./place-rows";

const SERIES = /^(.+)-(\d+)$/;

/**
 * Proposes ids: the next number in a section's series, such as "REC-11", or the first in a new
 * one made of the title's letters.
 *
 * @returns a function of the section's title and of the one the annotations know it by
 */
export function seriesOf(
  rows: readonly RowAnnotation[],
): (title: string, annotatedTitle: string) => string {
  const bySection = new Map<string, string>();
  const highest = new Map<string, number>();
  for (const { id, section } of rows) {
    const [, series, number] = SERIES.exec(id) ?? [];
    if (series === undefined) continue;
    if (!bySection.has(section)) bySection.set(section, series);
    highest.set(series, Math.max(highest.get(series) ?? 0, Number(number)));
  }
  const newSeries = (title: string): string => {
    const words = title.toUpperCase().match(/[A-Z]+/g) ?? [];
    const initials = words
      .map((word) => word[0])
      .join("")
      .slice(0, 4);
    const stem = initials.length >= 3 ? initials : words.join("").slice(0, 3) || "NEW";
    let series = stem;
    for (let nth = 2; highest.has(series); nth++) series = `${stem}${nth}`;
    return series;
  };
  return (title, annotatedTitle) => {
    const series = bySection.get(title) ?? bySection.get(annotatedTitle) ?? newSeries(title);
    bySection.set(title, series);
    const number = (highest.get(series) ?? 0) + 1;
    highest.set(series, number);
    return `${series}-${number}`;
  };
}
