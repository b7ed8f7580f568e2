import type { PanelAction } from "../preferences/panel-keys";
import { Key } from "../ui/Key";
import { usePanelKeys } from "./panel-host";

/** The single key that does this now, shown where it works; nothing where it has none. */
export function ActionKey({ action }: { action: PanelAction }) {
  const key = usePanelKeys()[action];
  return key === undefined ? null : <Key name={key} />;
}
