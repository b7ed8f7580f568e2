import { Key } from "../ui/Key";
import { say } from "../words/say";

export interface OpenPanelProps {
  /** The browser-wide shortcut that does the same; undefined where it has none. */
  shortcut: string | undefined;
  /** Whether the browser wouldn't open the panel. */
  isRefused: boolean;
  /** Opens the panel, on a section if one is given. */
  onOpen: (section?: string) => void;
}

/** The button that opens the panel, with the keys that do so from anywhere. */
export const OpenPanel = (props: OpenPanelProps) => (
  <>
    <button
      type="button"
      class="button open-panel"
      aria-keyshortcuts={props.shortcut}
      onClick={() => props.onOpen()}
    >
      {say("popupOpenPanel")}
      {props.shortcut !== undefined && " "}
      {props.shortcut !== undefined && <Key name={props.shortcut} />}
    </button>
    <PanelRefused {...props} />
  </>
);

/** What to do where the browser wouldn't open the panel; nothing where it would. */
export const PanelRefused = ({ shortcut, isRefused }: OpenPanelProps) =>
  isRefused ? (
    <p class="problem" role="alert">
      {shortcut === undefined
        ? say("popupOpenPanelFailedBare", { command: say("commandOpenPanel") })
        : say("popupOpenPanelFailed", { shortcut })}
    </p>
  ) : null;
