import { useState } from "preact/hooks";
import { keyName } from "../../preferences/key-name";
import {
  chosenIn,
  clashesIn,
  keysOf,
  PANEL_ACTIONS,
  PANEL_KEYS,
  type PanelAction,
  type PanelKeys,
} from "../../preferences/panel-keys";
import type { Shortcut, ShortcutSettings } from "../../preferences/shortcuts";
import { ShortcutList } from "../../ui/ShortcutList";
import { say } from "../../words/say";
import { ErrorSummary } from "../ErrorSummary";
import { useOutcome } from "../outcome";
import { idOf, KeyRow } from "./KeyRow";

export interface KeysFormProps {
  /** As they are kept. */
  keys: PanelKeys;
  shortcuts: readonly Shortcut[];
  settings: ShortcutSettings;
  /** Keeps them: those that differ from the ones there are at first. */
  onSave: (chosen: ReturnType<typeof chosenIn>) => Promise<void>;
}

/** The single keys of the panel, each to be changed; and the browser's own, which it changes. */
export function KeysForm({ keys, shortcuts, settings, onSave }: KeysFormProps) {
  const [draft, setDraft] = useState<PanelKeys | null>(null);
  const [clashes, setClashes] = useState<ReturnType<typeof clashesIn>>([]);
  const outcome = useOutcome(say("keysOptionsTitle"), say("keysOptionsUnsure"));
  const now = draft ?? keys;
  const change = (to: PanelKeys) => {
    setDraft(to);
    outcome.forget();
  };
  const save = async () => {
    const found = clashesIn(now);
    setClashes(found);
    if (found.length > 0) {
      const problems = found.map(([one, other]) => ({
        field: idOf(other),
        text: clashWords(now, one, other),
      }));
      return outcome.refuse(say("keysOptionsNotSaved"), problems);
    }
    if (await outcome.attempt(onSave(chosenIn(now)), "save", say("keysOptionsSaved"))) {
      setDraft(null);
    }
  };
  const isChanged = draft !== null && PANEL_ACTIONS.some((each) => draft[each] !== keys[each]);
  return (
    <>
      {outcome.refusal !== null && <ErrorSummary refusal={outcome.refusal} />}
      <h1>{say("keysTitle")}</h1>
      <p>{say("keysOptionsAbout")}</p>
      <p>{say("keysOptionsFixed")}</p>
      <p id="keys-hint" class="quiet">
        {say("keysOptionsPressHint")}
      </p>
      <ul class="key-rows">
        {PANEL_ACTIONS.map((action) => (
          <KeyRow
            key={action}
            action={action}
            shown={now[action]}
            problems={clashes
              .filter((pair) => pair.includes(action))
              .map(([one, other]) => clashWords(now, one, other))}
            onChange={(key) => {
              setClashes([]);
              change({ ...now, [action]: key });
            }}
          />
        ))}
      </ul>
      <p class="save-line">
        <button type="button" class="button" onClick={save}>
          {say("keysOptionsSave")}
        </button>
        <span role="status">{isChanged ? say("keysOptionsUnsaved") : outcome.said("save")}</span>
        <button type="button" class="link" onClick={() => change(keysOf({}))}>
          {say("keysOptionsReset")}
        </button>
      </p>
      <section>
        <h2>{say("keysAnywhere")}</h2>
        <ShortcutList shortcuts={shortcuts} settings={settings} />
      </section>
    </>
  );
}

const clashWords = (keys: PanelKeys, one: PanelAction, other: PanelAction): string =>
  say("keysOptionsClash", {
    key: keyName(keys[one] ?? ""),
    first: say(PANEL_KEYS[one].does),
    second: say(PANEL_KEYS[other].does),
  });
