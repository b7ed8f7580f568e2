import { type Html, html } from "./html";
import { moreHtml, piecesHtml } from "./html-pieces";
import { movesOf } from "./moves";
import type { Report } from "./report";
import type { SectionChange } from "./section-changes";
import { isChanged, notesOf, titleOf } from "./section-notes";
import { MOST_EXCERPTS, MOST_SECTIONS } from "./text-report";
import { replaced, replacedLink } from "./word-diff";

/** Section by section, what changed; those that did not are named at the end. */
export function sectionParts(report: Report): Html {
  const changed = report.sections.filter(isChanged);
  const moves = movesOf(report.sections);
  const same = report.sections.filter((change) => !isChanged(change)).map(titleOf);
  const shown = changed.slice(0, MOST_SECTIONS);
  const frame = report.frame.map(
    ({ what, old, new: fresh }) =>
      html`<h3>${what}</h3>\n${piecesHtml(replaced(old, fresh, "none"))}`,
  );
  return html`${shown.length > 1 ? contents(shown) : ""}${frame}${
    shown.length + frame.length === 0 ? html`<p>Nothing changed.</p>\n` : ""
  }${shown.map((change, nth) => sectionHtml(report, change, nth, moves.get(change) ?? []))}${moreHtml(
    changed.length - MOST_SECTIONS,
    "section",
  )}${
    same.length === 0
      ? ""
      : html`<h3>Unchanged</h3>\n<p>${same.slice(0, MOST_SECTIONS).join("; ")}.</p>\n`
  }`;
}

const contents = (changes: readonly SectionChange[]): Html =>
  html`<nav aria-label="Sections that changed">\n<ul>\n${changes.map(
    (change, nth) =>
      html`<li><a href="#section-${nth + 1}">${titleOf(change)}${
        tagOf(change) === undefined ? "" : ` (${tagOf(change)?.toLowerCase()})`
      }</a></li>\n`,
  )}</ul>\n</nav>\n`;

function tagOf(change: SectionChange): string | undefined {
  if (change.copyOf !== undefined) return "Doubled";
  if (change.old === undefined) return "Added";
  if (change.new === undefined) return "Removed";
  if (change.isRenamed) return "Renamed";
  return change.isMoved ? "Moved" : undefined;
}

function sectionHtml(
  report: Report,
  change: SectionChange,
  nth: number,
  moves: readonly string[],
): Html {
  const { excerpts, links } = change;
  const tag = tagOf(change);
  const side = change.new === undefined ? "OLD, line" : "Line";
  return html`<h3 id="section-${nth + 1}">${titleOf(change)}${
    tag === undefined ? "" : html` <span class="tag">${tag}</span>`
  }</h3>
${notesOf(report, change, moves).map((note) => html`<p>${note}</p>\n`)}${excerpts
  .slice(0, MOST_EXCERPTS)
  .map(
    ({ oldLine, newLine, pieces, isMarksOnly }) =>
      html`<p class="where">${side} ${change.new === undefined ? oldLine : newLine}${
        isMarksOnly ? ": only quotation marks, apostrophes or dashes" : ""
      }</p>\n${piecesHtml(pieces)}`,
  )}${moreHtml(excerpts.length - MOST_EXCERPTS, "change")}${links
  .slice(0, MOST_EXCERPTS)
  .map(
    (link) =>
      html`<p class="where">Link, line ${(link.new ?? link.old)?.line}</p>\n${piecesHtml(replacedLink(link))}`,
  )}${moreHtml(links.length - MOST_EXCERPTS, "link")}`;
}
