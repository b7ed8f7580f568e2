/** Before these a line isn't broken. */
const UNIT = /(?<=[\d)]) (?=(?:ms|kB|MB|%|×))/g;

/** A text within HTML, or within an attribute of it. A number and its unit stay on one line. */
export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll(UNIT, "&nbsp;");
