import { say } from "../words/say";
import type { PanelSession } from "./panel-session";

/** Opens the section that a card or a statement comes from. @param section its id */
export const WholeSectionButton = (props: { section: string; session: PanelSession }) => (
  <button
    type="button"
    class="link"
    onClick={() => props.session.openSheet({ kind: "section", id: props.section })}
  >
    {say("situationSection")}
  </button>
);
