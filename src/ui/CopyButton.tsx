import { useState } from "preact/hooks";
import { say } from "../words/say";
import { Key } from "./Key";

export interface CopyButtonProps {
  words: string;
  /** What is copied, for those who hear the button among others. */
  name: string;
  /** "Copy the exact words" unless it says something else. */
  label?: string;
  /** The single key that presses it, where the page has one for it. */
  shortcut?: string | undefined;
}

/** Copies the exact words, and says whether it did. */
export function CopyButton({ words, name, label, shortcut }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setSaid(say("uiCopied")),
      (error: unknown) => {
        console.error("The words can't be copied.", error);
        setSaid(say("uiNotCopied"));
      },
    );
  return (
    <p class="copy">
      <button
        type="button"
        class="button button--plain"
        data-key={shortcut}
        aria-keyshortcuts={shortcut}
        onClick={copy}
      >
        {label ?? say("uiCopyWords")}
        {name !== "" && <span class="visually-hidden"> {say("uiCopyOf", { name })}</span>}
        {shortcut !== undefined && " "}
        {shortcut !== undefined && <Key name={shortcut} />}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
