import { CopyButton } from "../ui/CopyButton";
import { say } from "../words/say";
import { usePanelKeys } from "./panel-host";

/** The line for the case notes: she copies it with one key and pastes it into her console. */
export function NoteLine({ line }: { line: string | null }) {
  const { copyLine } = usePanelKeys();
  return line === null ? (
    <p class="quiet">{say("noteLineNone")}</p>
  ) : (
    <div class="note-line">
      <p class="quiet">{say("noteLineFor")}</p>
      <p class="note-line-text">{line}</p>
      <CopyButton words={line} name="" label={say("noteLineCopy")} shortcut={copyLine} />
    </div>
  );
}
