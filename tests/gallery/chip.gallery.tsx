import { createChip } from "../../src/screen/chip";
import { chipWords } from "../../src/words/chip-words";
import { hang } from "./hang";

const life = new AbortController();

const showChip = (keys?: string) => {
  document.body.innerHTML = "<h1>Case 121 0012 34567</h1><p>A console of somebody else’s.</p>";
  createChip(() => undefined, life.signal).show(chipWords(keys));
};

hang("chip", {
  "a page with a case": () => showChip(),
  "a page with a case, in Firefox": () => showChip("Alt+Shift+V"),
  "a page with a case, in Firefox with no keys set": () => showChip(""),
});
