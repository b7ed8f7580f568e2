import { type Html, html, lines } from "./html";
import { moreHtml, piecesHtml } from "./html-pieces";
import type { Report } from "./report";

/** JSON to paste. */
const code = (json: string): Html => html`<pre><code>${lines(json)}</code></pre>\n`;

/** What the annotations no longer say of the new edition. */
export function mismatchParts({ mismatches, annotationFile }: Report): Html {
  if (mismatches.length === 0) return html`<p>None.</p>\n`;
  return html`${mismatches.map(
    ({ line, name, problem, pieces, paste }) => html`<div class="item">
<h3>${name.charAt(0).toUpperCase() + name.slice(1)}</h3>
<p class="where">${annotationFile}, line ${line}</p>
<p>${problem}</p>
${pieces.length === 0 ? "" : piecesHtml(pieces)}${
  paste === undefined ? "" : html`<p>Once the new words are approved, put:</p>\n${code(paste)}`
}</div>
`,
  )}`;
}

/** Sentences that would be missing from the product, each with a row to paste. */
export function draftParts({ drafts, uncovered, new: { file } }: Report): Html {
  if (drafts.length === 0) return html`<p>None.</p>\n`;
  return html`<p>Each has a drafted row. What it says of the sentence is a guess, to be judged before it is pasted into the annotations.</p>
${drafts.map(
  (draft) => html`<div class="item">
<h3>${draft.section.title}: ${draft.row.id}</h3>
<p class="where">${file}, line ${draft.line}</p>
<p class="words">${draft.shown}</p>
<p>It goes ${draft.place}.${
    draft.isListItem ? " It is a list item: the row before it may be the one to widen." : ""
  }</p>
${code(draft.json)}</div>
`,
)}${moreHtml(uncovered - drafts.length, "sentence")}`;
}
