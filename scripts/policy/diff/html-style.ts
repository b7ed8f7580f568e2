/** The page's one style sheet: plain and large, in light and in dark. */
export const STYLE = `
:root { color-scheme: light dark; --text: #0b0c0c; --quiet: #484949; --page: #ffffff;
  --box: #f3f2f1; --line: #b1b4b6; --link: #1d70b8; --added: #cce2d8; --added-text: #005a30;
  --deleted: #f4d7d3; --deleted-text: #942514; --focus: #ffdd00; --focus-text: #0b0c0c; }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --quiet: #b1b4b6; --page: #0b0c0c;
  --box: #1f2223; --line: #5c6164; --link: #7fb8ea; --added: #0d3d27; --added-text: #a4e5c4;
  --deleted: #4d1a14; --deleted-text: #ffc2ba; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 19px/1.5 Arial, Helvetica, sans-serif; }
main, header { max-width: 860px; margin: 0 auto; padding: 0 20px; }
h1 { font-size: 36px; line-height: 1.15; margin: 30px 0 15px; }
h2 { font-size: 27px; line-height: 1.25; margin: 50px 0 15px; padding-top: 15px;
  border-top: 4px solid var(--text); }
h3 { font-size: 22px; line-height: 1.3; margin: 35px 0 10px; }
p, ul, ol, dl { margin: 0 0 15px; }
li { margin-bottom: 5px; }
a { color: var(--link); text-underline-offset: 3px; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; }
a:focus-visible { background: var(--focus); color: var(--focus-text); }
.skip { position: absolute; left: -9999px; }
.skip:focus { position: static; display: block; padding: 10px 20px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 5px 15px; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.summary { border-left: 10px solid var(--link); background: var(--box); padding: 20px;
  margin: 25px 0; }
.summary p { font-size: 22px; line-height: 1.35; }
.summary p:last-child { margin: 0; }
.summary p + p { font-size: 19px; }
.quiet { color: var(--quiet); font-size: 16px; }
.tag { display: inline-block; font-size: 16px; border: 1px solid currentcolor; padding: 0 8px;
  margin-left: 8px; font-weight: normal; vertical-align: middle; }
.words { border-left: 4px solid var(--line); padding: 0 0 0 15px; margin: 0 0 20px;
  overflow-wrap: anywhere; unicode-bidi: isolate; }
.where { color: var(--quiet); font-size: 16px; margin: 0 0 5px; }
ins, del { padding: 1px 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { background: var(--added); color: var(--added-text); text-decoration: underline 2px;
  text-underline-offset: 4px; font-weight: bold; }
del { background: var(--deleted); color: var(--deleted-text); text-decoration: line-through 2px; }
pre { background: var(--box); border: 1px solid var(--line); padding: 15px; margin: 0 0 20px;
  font: 16px/1.45 "Courier New", Courier, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
.item { border-bottom: 1px solid var(--line); padding: 0 0 10px; margin: 0 0 25px; }
.item > h3 { margin-top: 0; overflow-wrap: anywhere; }
@media print { body { font-size: 12pt; } nav { display: none; } }
`;
