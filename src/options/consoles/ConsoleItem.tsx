import { useState } from "preact/hooks";
import type { KnownConsole } from "../../browser/consoles";
import type { VisitSummary } from "../../profile/visits";
import { RuledOut } from "../../ui/RuledOut";
import { Said } from "../../ui/Said";
import { listed } from "../../words/lists";
import { say } from "../../words/say";
import { hostsOf } from "./hosts-of";
import { Visits } from "./Visits";

export interface ConsoleItemProps {
  known: KnownConsole;
  visits: VisitSummary | undefined;
  /** Whether handlers may change consoles of their own. */
  mayChange: boolean;
  onAllow: () => void;
  onEdit: () => void;
  onExport: () => void;
  onExportVisits: () => void;
  onRemove: () => void;
}

/** One console: whether it is seen, how well it is read, and what can be done with it. */
export function ConsoleItem(props: ConsoleItemProps) {
  const { profile, from, isAllowed } = props.known;
  const { name } = profile;
  const [isRemoving, setRemoving] = useState(false);
  const isOurs = from === "desk" && props.mayChange;
  const heading = `console-${profile.id}`;
  return (
    <li class="console" aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi>{name}</bdi>
      </h2>
      {from === "organisation" && <RuledOut why="set" />}
      {from === "build" && <p class="quiet">{say("consoleBuild")}</p>}
      <p class="quiet">
        <bdi>{listed(hostsOf(profile))}</bdi>
      </p>
      {isAllowed ? (
        <p>{say("consoleIsAllowed")}</p>
      ) : (
        <div class="problem">
          <p>
            <strong>{say("consoleNotAllowed")}</strong> {say("consoleNotAllowedWhy")}
          </p>
          <button
            type="button"
            class="button"
            aria-label={say("consoleAllowNamed", { name })}
            onClick={props.onAllow}
          >
            {say("consoleAllow")}
          </button>
        </div>
      )}
      {from === "desk" || props.visits !== undefined ? <Visits summary={props.visits} /> : null}
      <p class="actions">
        {isOurs && (
          <Plain
            text={say("consoleChange")}
            name={say("consoleChangeNamed", { name })}
            onClick={props.onEdit}
          />
        )}
        <Plain
          text={say("consoleExport")}
          name={say("consoleExportNamed", { name })}
          onClick={props.onExport}
        />
        {props.visits !== undefined && (
          <Plain
            text={say("consoleExportVisits")}
            name={say("consoleExportVisitsNamed", { name })}
            onClick={props.onExportVisits}
          />
        )}
        {isOurs && !isRemoving && (
          <Plain
            text={say("consoleRemove")}
            name={say("consoleRemoveNamed", { name })}
            onClick={() => setRemoving(true)}
          />
        )}
      </p>
      {isOurs && isRemoving && (
        <div class="problem">
          <p>
            <Said message="consoleRemoving" name={<bdi>{name}</bdi>} />
          </p>
          <p class="actions">
            <button type="button" class="button button--danger" onClick={props.onRemove}>
              <Said message="consoleRemoveNamed" name={<bdi>{name}</bdi>} />
            </button>
            <button type="button" class="link" onClick={() => setRemoving(false)}>
              {say("consoleKeep")}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}

/** A button whose text stands beside others of the same: its name says which console it is for. */
const Plain = ({ text, name, onClick }: { text: string; name: string; onClick: () => void }) => (
  <button type="button" class="button button--plain" aria-label={name} onClick={onClick}>
    {text}
  </button>
);
