import { Html, html } from "./html";
import { draftParts, mismatchParts } from "./html-annotations";
import { moreHtml } from "./html-pieces";
import { sectionParts } from "./html-sections";
import { STYLE } from "./html-style";
import { touchedParts } from "./html-touched";
import type { Report } from "./report";
import { summaryOf } from "./summary";
import { MOST_SECTIONS } from "./text-report";

const PARTS = [
  ["sections", "Section by section", sectionParts],
  ["touched", "Statements, rows and links touched", touchedParts],
  ["annotations", "Annotations that no longer match", mismatchParts],
  ["drafts", "Sentences in no row", draftParts],
  ["files", "To note about the files", findingParts],
] as const;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole report as one page that needs nothing but itself. */
export function htmlReport(report: Report): string {
  const { old, new: fresh } = report;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed in the policy: ${fresh.file}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<h1>What changed in the policy</h1>
<dl>
<dt>OLD</dt><dd>${old.file} (${old.stamp ?? "no stamp"})</dd>
<dt>NEW</dt><dd>${fresh.file} (${fresh.stamp ?? "no stamp"})</dd>
</dl>
</header>
<main id="report">
<section class="summary" aria-label="Summary">
${summaryOf(report).map((sentence) => html`<p>${sentence}</p>\n`)}</section>
<p><del><span class="unseen">deleted: </span>These words</del> are in OLD only, <ins><span class="unseen">added: </span>these words</ins> in NEW only.</p>
<nav aria-label="Parts of the report">
<ul>
${PARTS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
${PARTS.map(([id, title, parts]) => html`<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${parts(report)}</section>\n`)}</main>
</body>
</html>
`.markup;
}

function findingParts({ findings }: Report): Html {
  if (findings.length === 0) return html`<p>Nothing.</p>\n`;
  const items = findings
    .slice(0, MOST_SECTIONS)
    .map(({ file, line, message }) => html`<li>${file}, line ${line}: ${message}</li>\n`);
  return html`<ul>\n${items}</ul>\n${moreHtml(findings.length - MOST_SECTIONS, "finding")}`;
}
