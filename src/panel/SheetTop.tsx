import { useEffect, useRef } from "preact/hooks";
import { Key } from "../ui/Key";
import type { PanelSession } from "./panel-session";

/** The head of a sheet: its title, which takes the focus, and the way back to the call. */
export function SheetTop({ title, session }: { title: string; session: PanelSession }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: "instant" });
    if (title !== "" && document.hasFocus()) heading.current?.focus();
  }, [title]);
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
        Back <Key name="Esc" />
      </button>
    </div>
  );
}
