import { useState } from "preact/hooks";

/** Copies the exact words, and says whether it did. */
export function CopyButton({ words, name }: { words: string; name: string }) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setSaid("Copied"),
      (error: unknown) => {
        console.error("The words can't be copied.", error);
        setSaid("Not copied: your browser didn’t allow it");
      },
    );
  return (
    <p class="copy">
      <button type="button" class="button button--plain" onClick={copy}>
        Copy the exact words<span class="visually-hidden"> of {name}</span>
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
