import { CopyButton } from "../ui/CopyButton";

/** The line for the case notes: she copies it with one key and pastes it into her console. */
export const NoteLine = ({ line }: { line: string | null }) =>
  line === null ? (
    <p class="quiet">No line for the case notes: this call’s case isn’t known here.</p>
  ) : (
    <div class="note-line">
      <p class="quiet">For the case notes:</p>
      <p class="note-line-text">{line}</p>
      <CopyButton words={line} name="" label="Copy this line" shortcut="L" />
    </div>
  );
