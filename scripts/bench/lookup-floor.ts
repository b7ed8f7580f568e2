import MiniSearch from "minisearch";
import type { PackFile } from "../../src/policy/pack";
import { SYNONYMS } from "../../src/policy/synonyms";
import { canonicalWords } from "../../src/policy/wording";

/** The least a lookup can be: MiniSearch as it comes, and a plain list. Runs in the browser. */

const { sections }: PackFile = await (await fetch("/pack.json")).json();
const index = new MiniSearch({ fields: ["title", "synonyms", "words"], storeFields: ["title"] });
index.addAll(
  sections.map(({ id, title, blocks }) => ({
    id,
    title,
    words: canonicalWords(blocks),
    synonyms: SYNONYMS[id] ?? "",
  })),
);
const [input, count, list] = ["input", "p", "ul"].map((tag) => document.createElement(tag));
if (!(input instanceof HTMLInputElement) || count === undefined || list === undefined) {
  throw new Error("The page can't be made.");
}
document.body.append(input, count, list);

/** As many as our own popup lists. */
const LONGEST_LIST = 50;
const paint = (titles: string[]) =>
  list.replaceChildren(
    ...titles.map((title) => {
      const item = document.createElement("li");
      item.textContent = title;
      return item;
    }),
  );
input.addEventListener("input", () => {
  const found = index.search(input.value).slice(0, LONGEST_LIST);
  // It changes with every key, results or none, so that every key can be timed.
  count.textContent = `${found.length} for ${input.value}`;
  paint(found.map(({ title }) => String(title)));
});
paint(sections.map(({ title }) => title));
input.focus();
