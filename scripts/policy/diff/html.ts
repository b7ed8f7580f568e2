import { visible } from "./odd-letters";

/** Markup that is safe to put into a page. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | readonly Part[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? "");

function markupOf(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(markupOf).join("");
  return escaped(visible(String(part)));
}

/** Markup from a template: whatever is put into it is text, unless it is `Html` already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.map((text, nth) => text + (nth < parts.length ? markupOf(parts[nth]) : "")).join(""),
  );
}

/** Text with its line breaks kept, for `pre`. */
export const lines = (text: string): Html[] =>
  text.split("\n").map((line, nth) => html`${nth === 0 ? "" : new Html("\n")}${line}`);
