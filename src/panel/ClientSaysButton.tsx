import { Key } from "../ui/Key";
import type { PanelSession } from "./panel-session";

/** Opens "The client says…". */
export const ClientSaysButton = ({ session }: { session: PanelSession }) => (
  <button
    type="button"
    class="link"
    aria-keyshortcuts="/"
    onClick={() => session.openSheet({ kind: "client says", query: "" })}
  >
    The client says… <Key name="/" />
  </button>
);
