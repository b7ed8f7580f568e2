import { useRef, useState } from "preact/hooks";
import { keyName } from "../../preferences/key-name";
import { isNeeded, isSingleKey, PANEL_KEYS, type PanelAction } from "../../preferences/panel-keys";
import { Key } from "../../ui/Key";
import { say } from "../../words/say";

export interface KeyRowProps {
  action: PanelAction;
  /** Its key; undefined where it has none. */
  shown: string | undefined;
  /** What is wrong with it, in words. */
  problems: readonly string[];
  onChange: (key: string | undefined) => void;
}

/** The button of a row, to which the error summary leads. */
export const idOf = (action: PanelAction): string => `key-${action}`;

/** One action with its key, and the ways to another key or to none. */
export function KeyRow({ action, shown, problems, onChange }: KeyRowProps) {
  const [isWaiting, setWaiting] = useState(false);
  /** A key that can't be used, which she has just pressed. */
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const does = say(PANEL_KEYS[action].does);
  const wrong = refused === null ? problems : [say("keysOptionsNotOne", { key: refused })];
  /** Whatever takes the focus from it leaves the key as it was. */
  const leave = () => {
    setWaiting(false);
    setRefused(null);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    // Tab goes on, and leaves the key as it was; a modifier by itself is half of something else.
    if (key === "Tab" || ["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(key)) return;
    if (event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (key === "Escape") return leave();
    const chosen = key.toLowerCase();
    if (!isSingleKey(chosen)) return setRefused(key === " " ? keyName("space") : key);
    leave();
    onChange(chosen);
  };
  const described = [
    ...(wrong.length === 0 ? [] : [`${idOf(action)}-problem`]),
    ...(isWaiting ? ["keys-hint"] : []),
  ].join(" ");
  return (
    <li class={wrong.length === 0 ? "key-row field" : "key-row field field--wrong"}>
      <div class="key-does">
        <p>{does}</p>
        {isNeeded(action) && <p class="quiet">{say("keysOptionsNeeded")}</p>}
        {wrong.length > 0 && (
          <p id={`${idOf(action)}-problem`} class="field-problem">
            {wrong.join(" ")}
          </p>
        )}
      </div>
      <p class="key-line">
        <span class="key-now">
          {shown === undefined ? (
            <span class="quiet">{say("keysNone")}</span>
          ) : (
            <Key name={shown} isRead />
          )}
        </span>
        <button
          ref={button}
          id={idOf(action)}
          type="button"
          class={isWaiting ? "button" : "button button--plain"}
          aria-describedby={described === "" ? undefined : described}
          onClick={() => {
            setWaiting(true);
            // A click doesn't give a button the focus everywhere.
            button.current?.focus();
          }}
          onKeyDown={isWaiting ? onKey : undefined}
          onBlur={leave}
        >
          {isWaiting ? say("keysOptionsPress") : say("keysOptionsSet")}
          <span class="visually-hidden"> {say("keysOptionsSetOf", { action: does })}</span>
        </button>
        {!isNeeded(action) && shown !== undefined && !isWaiting && (
          <button type="button" class="link" onClick={() => onChange(undefined)}>
            {say("keysOptionsNone")}
            <span class="visually-hidden"> {say("keysOptionsNoneOf", { action: does })}</span>
          </button>
        )}
      </p>
    </li>
  );
}
