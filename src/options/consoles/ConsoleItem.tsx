import { useState } from "preact/hooks";
import type { KnownConsole } from "../../browser/consoles";
import { listed } from "../../call/field-words";
import type { VisitSummary } from "../../profile/visits";
import { hostsOf } from "./hosts-of";
import { Visits } from "./Visits";

export interface ConsoleItemProps {
  known: KnownConsole;
  visits: VisitSummary | undefined;
  onAllow: () => void;
  onEdit: () => void;
  onExport: () => void;
  onExportVisits: () => void;
  onRemove: () => void;
}

const BROUGHT = {
  desk: null,
  organisation: "Set by your organisation",
  build: "Comes with this build",
} as const;

/** One console: whether it is seen, how well it is read, and what can be done with it. */
export function ConsoleItem(props: ConsoleItemProps) {
  const { profile, from, isAllowed } = props.known;
  const [isRemoving, setRemoving] = useState(false);
  const heading = `console-${profile.id}`;
  return (
    <li class="console" aria-labelledby={heading}>
      <h2 id={heading}>{profile.name}</h2>
      {BROUGHT[from] !== null && <p class="quiet">{BROUGHT[from]}</p>}
      <p class="quiet">
        <bdi>{listed(hostsOf(profile))}</bdi>
      </p>
      {isAllowed ? (
        <p>Allowed: Verbatim may look for a case here.</p>
      ) : (
        <div class="problem">
          <p>
            <strong>Not allowed.</strong> The browser doesn’t let Verbatim see this site, so no case
            turns up by itself.
          </p>
          <button type="button" class="button" onClick={props.onAllow}>
            Allow<span class="visually-hidden"> {profile.name}</span>
          </button>
        </div>
      )}
      {from === "desk" || props.visits !== undefined ? <Visits summary={props.visits} /> : null}
      <p class="actions">
        {from === "desk" && (
          <button type="button" class="button button--plain" onClick={props.onEdit}>
            Change<span class="visually-hidden"> {profile.name}</span>
          </button>
        )}
        <button type="button" class="button button--plain" onClick={props.onExport}>
          Export<span class="visually-hidden"> {profile.name}</span>
        </button>
        {props.visits !== undefined && (
          <button type="button" class="button button--plain" onClick={props.onExportVisits}>
            Export how well it is read
            <span class="visually-hidden"> of {profile.name}</span>
          </button>
        )}
        {from === "desk" && !isRemoving && (
          <button type="button" class="button button--plain" onClick={() => setRemoving(true)}>
            Remove<span class="visually-hidden"> {profile.name}</span>
          </button>
        )}
      </p>
      {isRemoving && (
        <div class="problem">
          <p>
            Verbatim will look for no more cases in {profile.name}. What has been read stays in the
            reading log. Export it first if you may want it again.
          </p>
          <p class="actions">
            <button type="button" class="button button--danger" onClick={props.onRemove}>
              Remove {profile.name}
            </button>
            <button type="button" class="link" onClick={() => setRemoving(false)}>
              Keep it
            </button>
          </p>
        </div>
      )}
    </li>
  );
}
