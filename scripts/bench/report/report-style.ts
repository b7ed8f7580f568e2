/** How the page of plots looks: plain, in either light, on a narrow screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #0b0c0c; --quiet: #484949; --paper: #fff; --line: #b1b4b6;
  --faint: #f3f2f1; --ours: #1d70b8; --floor: #505a5f; --other: #99420f; --reached: #005a30;
  --missed: #aa2a16; --goal: #0b0c0c; }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --quiet: #c8cacb; --paper: #131415;
  --line: #5c6062; --faint: #232527; --ours: #6fb1ee; --floor: #b1b4b6; --other: #f4a876;
  --reached: #7ad3a0; --missed: #ff9a87; --goal: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text);
  font: 1rem/1.45 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.125rem; margin: 0 0 0.5rem; }
a { color: var(--ours); }
p { margin: 0 0 0.75rem; max-width: 44rem; }
.quiet, .spans { color: var(--quiet); font-size: 0.9375rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0;
  border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: bold; }
td { font-variant-numeric: tabular-nums; }
.reached, .missed, .open { font-weight: bold; }
.reached { color: var(--reached); } .missed { color: var(--missed); }
ul.verdicts { list-style: none; padding: 0; margin: 0 0 0.75rem; }
section.figure { border-top: 1px solid var(--line); padding: 1.25rem 0 0.75rem; }
.plots { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.plot { min-width: 0; margin-bottom: 0.75rem; }
.axis-words { font-weight: bold; font-size: 0.9375rem; margin: 0 0 0.25rem; }
.row-words { font-size: 0.9375rem; margin: 0.25rem 0 0; }
.key { display: inline-block; width: 0.7rem; height: 0.7rem; border-radius: 50%; margin-right: 0.4rem; background: currentColor; }
.ours { color: var(--ours); } .floor { color: var(--floor); } .other { color: var(--other); }
svg { display: block; width: 100%; overflow: visible; }
.strip { background: var(--faint); }
.strip circle { fill: currentColor; fill-opacity: 0.6; stroke: var(--faint); stroke-width: 1; }
.strip .grid { stroke: var(--line); stroke-width: 1; stroke-opacity: 0.6; }
.strip .spread { stroke: currentColor; stroke-width: 3; }
.strip .median { stroke: currentColor; stroke-width: 3; }
.strip .goal { stroke: var(--goal); stroke-width: 2; stroke-dasharray: 4 3; }
.axis text { fill: var(--quiet); font-size: 0.8125rem; text-anchor: middle; }
@media (max-width: 48rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
  th, td { border: 0; padding: 0.1rem 0; }
  tbody th { font-weight: bold; }
  td.none { display: none; }
  td::before { content: attr(data-head) ": "; color: var(--quiet); }
}
@media print { main { max-width: none; } section.figure { break-inside: avoid; } }
`;
