const cell = (row: number, column: number) =>
  `<td class="c${column}"><span title="Column ${column}">Row ${row}, ${column}</span></td>`;
const row = (nth: number) =>
  `<tr><th scope="row">Label ${nth}</th>${[1, 2, 3, 4].map((column) => cell(nth, column)).join("")}</tr>`;
const FIELDS = {
  "Case reference": "9900000001",
  "Client reference": "C-9901",
  "Client role": "Parent with care",
  "Call direction": "Outgoing",
  "First contact": "Yes",
  "Owning team": "Huge team 29",
};

/** Twenty thousand elements, and the fields after them. */
export default `<!doctype html><title>Huge</title>
<table>${Array.from({ length: 2000 }, (_, nth) => row(nth)).join("")}</table>
<div>${Object.entries(FIELDS)
  .map(([label, value]) => `<div><span>${label}</span><span>${value}</span></div>`)
  .join("")}</div>`;
