import { caseScreenHtml } from "../desk/page-server";

/** So many insertions are made in five seconds. */
export const INSERTIONS = 5000;

/** A busy page to measure in. */
export interface BusyPage {
  /** As the table has it. */
  name: string;
  isCase: boolean;
  /** The most ms of script that Verbatim may add to 5,000 insertions; undefined where none is set. */
  most: number | undefined;
  html: string;
}

const CASE = caseScreenHtml({
  "Case reference": "121 0012 34567",
  "Client role": "Parent with care",
  "Client reference": "C-400123",
  "First contact": "Yes",
  "Owning team": "Falkirk Team 4",
});

/** A record of twelve elements, three of them labels, as a console lists them by the hundred. */
const record = (nth: number): string =>
  `<article><h3>Record ${nth}</h3><dl><dt>Kind</dt><dd>Letter ${nth}</dd><dt>Sent</dt><dd>Today` +
  "</dd><dt>By</dt><dd>A. Trainer</dd></dl><p><b>Note</b> <i>none</i></p></article>";

const records = (elements: number): string =>
  Array.from({ length: Math.round(elements / 12) }, (_, nth) => record(nth)).join("");

/**
 * Inserts rows at an even pace into one place after the other, and takes the oldest out again:
 * a thousand a second, whatever the timers do. One row in fifty has a label and a value. They are
 * copies, so that the page's own share of the script time is small.
 */
const INSERT = `
  const [plain, labelled] = [
    "<span>Row</span> <b>1</b>",
    "<dl><dt>Updated</dt><dd>now</dd></dl>",
  ].map((html) => {
    const row = document.createElement("div");
    row.innerHTML = html;
    return row;
  });
  window.insert = (count) => new Promise((done) => {
    const begun = performance.now();
    let made = 0;
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(performance.now() - begun));
      for (; made < due; made++) {
        const place = places[made % places.length];
        place.append((made % 50 === 0 ? labelled : plain).cloneNode(true));
        if (place.childElementCount > longest) place.firstElementChild.remove();
      }
      if (made < count) return;
      clearInterval(timer);
      done();
    }, 10);
  });`;

/** From so many elements a page is a large one. */
const LARGE = 10_000;

/** A page of so many elements, one growing list among them. */
export const pageOf = (elements: number, isCase: boolean): BusyPage => ({
  name: `${elements.toLocaleString("en-GB")} elements, ${isCase ? "a case" : "no case"}`,
  isCase,
  most: elements < LARGE ? 10 : 20,
  html: `<main>${isCase ? CASE : ""}</main><div id="list"></div>${records(elements)}
    <script>const places = [document.getElementById("list")], longest = 100;${INSERT}</script>`,
});

/**
 * A page with a case and a thousand shadow roots, every second one on a custom element and the
 * others on plain ones. The insertions go into the roots.
 */
export const pageOfRoots = (mode: "open" | "closed"): BusyPage => ({
  name: `1,000 ${mode} shadow roots`,
  isCase: true,
  most: undefined,
  html: `<main>${CASE}</main><section></section><script>
    const places = [], longest = 3;
    for (let nth = 0; nth < 1000; nth++) {
      const host = document.createElement(nth % 2 === 0 ? "console-field" : "div");
      const root = host.attachShadow({ mode: "${mode}" });
      root.innerHTML = "<p><b>Kind</b> <i>Letter " + nth + "</i></p>";
      document.querySelector("section").append(host);
      places.push(root);
    }${INSERT}</script>`,
});
