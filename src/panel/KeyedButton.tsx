import type { ComponentChildren } from "preact";
import type { PanelAction } from "../preferences/panel-keys";
import { ActionKey } from "./ActionKey";
import { usePanelKeys } from "./panel-host";

export interface KeyedButtonProps {
  /** What it does, and a single key with it. */
  shortcut: PanelAction;
  /** Whether it is what she is likely to want. */
  isMain?: boolean;
  /** For one of several of which one is chosen. */
  isPressed?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button of the panel with a single key of its own: see `listenForKeys`. */
export function KeyedButton({ shortcut, isMain, isPressed, onClick, children }: KeyedButtonProps) {
  const key = usePanelKeys()[shortcut];
  return (
    <button
      type="button"
      class={isMain === true ? "button" : "button button--plain"}
      data-key={key}
      aria-keyshortcuts={key}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children} <ActionKey action={shortcut} />
    </button>
  );
}
