import { SCHEMES, WIDTHS } from "../../tests/gallery/sizes";
import type { Picture } from "./pictures";

/** A page that shows them all: a row for each state, and switches for theme and width. */
export function galleryPage(pictures: readonly Picture[]): string {
  const screens = grouped(pictures, ({ screen }) => screen);
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Verbatim: every screen and state</title>
<style>${STYLE}</style>
<header>
<h1>Every screen and state</h1>
<p>${pictures.length} pictures of ${new Set(pictures.map(({ screen, state }) => `${screen}/${state}`)).size} states.</p>
<form>
${switches("scheme", SCHEMES)}
${switches(
  "width",
  WIDTHS.map((width) => `${width}`),
)}
</form>
<nav>${[...screens.keys()].map((screen) => `<a href="#${escaped(screen)}">${escaped(screen)}</a>`).join(" ")}</nav>
</header>
${[...screens].map(([screen, of]) => section(screen, of)).join("\n")}
</html>
`;
}

/** By name, each name where it first stood. */
function grouped(
  pictures: readonly Picture[],
  nameOf: (picture: Picture) => string,
): Map<string, Picture[]> {
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const name = nameOf(picture);
    groups.set(name, [...(groups.get(name) ?? []), picture]);
  }
  return groups;
}

const switches = (name: string, values: readonly string[]): string =>
  `<fieldset><legend>${name}</legend>${values
    .map(
      (value) =>
        `<label><input type="checkbox" id="${name}-${value}"${value !== "900" && value !== "250" ? " checked" : ""}> ${value}</label>`,
    )
    .join(" ")}</fieldset>`;

const section = (screen: string, pictures: readonly Picture[]): string =>
  `<h2 id="${escaped(screen)}">${escaped(screen)}</h2>\n<div class="states">${[
    ...grouped(pictures, ({ state }) => state),
  ]
    .map(
      ([state, of]) =>
        `<figure><figcaption>${escaped(state)}</figcaption><div>${of.map(picture).join("")}</div></figure>`,
    )
    .join("\n")}</div>`;

const picture = ({ file, state, scheme, width }: Picture): string =>
  `<a class="scheme-${scheme} width-${width}" href="${escaped(encodeURI(file))}"><img loading="lazy" width="${width}" src="${escaped(encodeURI(file))}" alt="${escaped(`${state}, ${scheme}, ${width} px`)}"></a>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const hidden = (name: string, value: string | number): string =>
  `body:has(#${name}-${value}:not(:checked)) .${name}-${value}{display:none}`;

const STYLE = `
:root{color-scheme:light dark;font:16px/1.4 Arial,sans-serif}
body{margin:0 16px 48px}
header{position:sticky;top:0;background:Canvas;padding:8px 0;border-bottom:1px solid;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center}
h1{font-size:20px;margin:0}p{margin:0}
fieldset{border:0;padding:0;margin:0;display:inline-flex;gap:12px}legend{float:left;font-weight:700;margin-right:12px}
h2{scroll-margin-top:64px}
.states{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}
figure{margin:0;max-width:100%}figure>div{display:flex;gap:8px;align-items:flex-start;overflow-x:auto}
figcaption{font-weight:700;max-width:360px;margin-bottom:4px}
img{border:1px solid GrayText;display:block;height:auto}
${SCHEMES.map((scheme) => hidden("scheme", scheme)).join("\n")}
${WIDTHS.map((width) => hidden("width", width)).join("\n")}
`;
