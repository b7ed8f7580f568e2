import { createChip } from "../../src/screen/chip";
import { hang } from "./hang";

const life = new AbortController();

hang("chip", {
  "a page with a case": () => {
    document.body.innerHTML = "<h1>Case 121 0012 34567</h1><p>A console of somebody else’s.</p>";
    createChip(() => undefined, life.signal).show(true);
  },
});
