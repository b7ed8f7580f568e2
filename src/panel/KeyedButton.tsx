import type { ComponentChildren } from "preact";
import { Key } from "../ui/Key";

export interface KeyedButtonProps {
  /** The single key that presses it, as it is shown. */
  shortcut: string;
  /** Whether it is what she is likely to want. */
  isMain?: boolean;
  /** For one of several of which one is chosen. */
  isPressed?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button of the panel with a single key of its own: see `listenForKeys`. */
export const KeyedButton = (props: KeyedButtonProps) => (
  <button
    type="button"
    class={props.isMain === true ? "button" : "button button--plain"}
    data-key={props.shortcut.toLowerCase()}
    aria-keyshortcuts={props.shortcut.toLowerCase()}
    aria-pressed={props.isPressed}
    onClick={props.onClick}
  >
    {props.children} <Key name={props.shortcut} />
  </button>
);
