import { Html, html } from "./html";
import type { Piece } from "./word-diff";

/** Words with what was deleted and added marked, for the eye and for a screen reader. */
export const piecesHtml = (pieces: readonly Piece[]): Html =>
  html`<p class="words">${pieces.map(({ kind, text }, nth) => {
    const gap = new Html(nth === 0 ? "" : " ");
    if (kind === "same") return html`${gap}${text}`;
    if (kind === "deleted")
      return html`${gap}<del><span class="unseen">deleted: </span>${text}</del>`;
    return html`${gap}<ins><span class="unseen">added: </span>${text}</ins>`;
  })}</p>\n`;

export const moreHtml = (count: number, what: string): Html =>
  count > 0
    ? html`<p>And ${count} more ${what}${count === 1 ? "" : "s"}, not shown.</p>\n`
    : html``;
