/**
 * One row of a CSV file as RFC 4180 has it: cells with commas, quotes or line ends in quotes, and
 * CRLF at the end. A cell that a spreadsheet would take for a formula, because it begins with
 * `=`, `+`, `-`, `@` (also as wide letters), a tab or a line end, gets an apostrophe in front: a
 * reference comes from a page, and anything could stand in it. Whoever reads the file with a
 * program takes one apostrophe off a cell in which one of these follows it.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(text: string): string {
  const harmless = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
