import { Html, html } from "./html";
import type { LooseLink } from "./loose-edition";
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

/** An address is shown, and never followed from here: none has been verified. */
const addressOf = (link: LooseLink | undefined): string =>
  link === undefined ? "no link" : (link.href ?? "no address");

export const linkPieces = (old: LooseLink | undefined, fresh: LooseLink | undefined): Html =>
  piecesHtml([
    { kind: "deleted", text: addressOf(old) },
    { kind: "added", text: addressOf(fresh) },
  ]);

export const moreHtml = (count: number, what: string): Html =>
  count > 0
    ? html`<p>And ${count} more ${what}${count === 1 ? "" : "s"}, not shown.</p>\n`
    : html``;
