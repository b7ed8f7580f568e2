import { useState } from "preact/hooks";
import { Key } from "./Key";

export interface CopyButtonProps {
  words: string;
  /** What is copied, for those who hear the button among others. */
  name: string;
  label?: string;
  /** The single key that presses it, where the page has one for it. */
  shortcut?: string;
}

/** Copies the exact words, and says whether it did. */
export function CopyButton({
  words,
  name,
  label = "Copy the exact words",
  shortcut,
}: CopyButtonProps) {
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
      <button
        type="button"
        class="button button--plain"
        data-key={shortcut?.toLowerCase()}
        aria-keyshortcuts={shortcut?.toLowerCase()}
        onClick={copy}
      >
        {label}
        {name !== "" && <span class="visually-hidden"> of {name}</span>}
        {shortcut !== undefined && " "}
        {shortcut !== undefined && <Key name={shortcut} />}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
