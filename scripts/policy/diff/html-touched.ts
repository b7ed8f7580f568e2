import { type Html, html } from "./html";
import { moreHtml } from "./html-pieces";
import type { Report, Touched } from "./report";
import { MOST_SECTIONS } from "./text-report";

/** Which statements, rows and links the new edition touches. */
export function touchedParts({ statements, rows, links }: Report): Html {
  if (statements.length + rows.length + links.length === 0) return html`<p>None.</p>\n`;
  const list = (title: string, items: readonly Touched[]): Html =>
    items.length === 0
      ? html``
      : html`<h3>${title}</h3>\n<ul>\n${items.map(
          ({ name, section, how }) =>
            html`<li><strong>${name}</strong>, in ${section}: ${how}</li>\n`,
        )}</ul>\n`;
  const linkList =
    links.length === 0
      ? html``
      : html`<h3>Links</h3>\n<ul>\n${links
          .slice(0, MOST_SECTIONS)
          .map(
            ({ section, line, how }) =>
              html`<li>In <strong>${section}</strong>, line ${line}: ${how}</li>\n`,
          )}</ul>\n${moreHtml(links.length - MOST_SECTIONS, "link")}`;
  return html`${list("Statements", statements)}${list("Rows", rows)}${linkList}`;
}
