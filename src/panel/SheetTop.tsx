import { useLayoutEffect, useRef } from "preact/hooks";
import { Key } from "../ui/Key";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";

export interface SheetTopProps {
  title: string;
  session: PanelSession;
  /** Whether the title takes the focus; not where a search box on the sheet does. */
  takesFocus?: boolean;
}

/** The head of a sheet: its title, and the way back to the call. */
export function SheetTop({ title, session, takesFocus = true }: SheetTopProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: "instant" });
    if (takesFocus && title !== "" && document.hasFocus()) heading.current?.focus();
  }, [title, takesFocus]);
  return (
    <div class="sheet-top">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <button
        type="button"
        class="link"
        aria-keyshortcuts="Escape"
        onClick={() => session.closeSheet()}
      >
        {say("panelBack")} <Key name="Esc" />
      </button>
    </div>
  );
}
