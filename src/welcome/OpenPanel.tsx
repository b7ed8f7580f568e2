import { useState } from "preact/hooks";
import { Said } from "../ui/Said";
import { say } from "../words/say";

export interface OpenPanelProps {
  /** The browser-wide shortcut that opens it; undefined where it has none. */
  shortcut: string | undefined;
  /** Opens it: in the click, since the browser asks for one. */
  onOpen: () => Promise<void>;
}

/** The button that opens the panel, and what else does. */
export function OpenPanel({ shortcut, onOpen }: OpenPanelProps) {
  const [hasFailed, setFailed] = useState(false);
  const open = () => {
    onOpen().then(
      () => setFailed(false),
      (error: unknown) => {
        console.error("The panel can't be opened.", error);
        setFailed(true);
      },
    );
  };
  return (
    <>
      <p>
        <button type="button" class="button" onClick={open}>
          {say("welcomePanelOpen")}
        </button>
      </p>
      {shortcut !== undefined && (
        <p>
          <Said message="welcomePanelShortcut" shortcut={<kbd>{shortcut}</kbd>} />
        </p>
      )}
      <p role="status" class={hasFailed ? "problem" : undefined}>
        {hasFailed && say("welcomePanelFailed")}
      </p>
    </>
  );
}
