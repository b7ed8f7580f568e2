import { useRef } from "preact/hooks";
import type { KnownConsole } from "../../browser/consoles";
import type { MayChange } from "../../managed/may-change";
import type { Profile } from "../../profile/profile";
import { formatProfile } from "../../profile/profile-file";
import type { VisitSummary } from "../../profile/visits";
import { RuledOut } from "../../ui/RuledOut";
import { say } from "../../words/say";
import { download } from "../download";
import { ErrorSummary } from "../ErrorSummary";
import { ImportFile } from "../ImportFile";
import { useOutcome } from "../outcome";
import { ConsoleItem } from "./ConsoleItem";
import { readProfile } from "./read-profile";

export interface ConsolesProps {
  consoles: readonly KnownConsole[];
  visits: ReadonlyMap<string, VisitSummary>;
  /** Whether something is stored that this build can't read. */
  isUnreadable: boolean;
  /** Whether handlers may change consoles of their own. */
  mayChange: MayChange;
  /** What is wrong with the consoles that an administrator has set up, in sentences. */
  problems: readonly string[];
  /** Asks the browser to allow a console's sites: the first thing done in a click. */
  onAllow: (profile: Profile) => Promise<boolean>;
  /** Resolves once it is saved, rejects where nobody says that it was. */
  onSave: (profile: Profile) => Promise<void>;
  /** `null`: all of the desk's own, where they can't be read. */
  onRemove: (id: string | null) => Promise<void>;
  onAdd: () => void;
  onEdit: (profile: Profile) => void;
}

const LIST = "list";

/** The consoles in which Verbatim looks for a case. */
export function Consoles(props: ConsolesProps) {
  const { consoles, visits, isUnreadable, mayChange, problems } = props;
  const { refusal, said, tell, refuse, attempt } = useOutcome(
    say("consolesTitle"),
    say("consolesUnsure"),
  );
  const add = useRef<HTMLButtonElement>(null);

  const allow = async (profile: Profile) => {
    const isAllowed = await props.onAllow(profile).catch((error: unknown) => {
      console.error("The browser can't be asked.", error);
      return false;
    });
    const { name } = profile;
    tell(LIST, say(isAllowed ? "consolesAllowed" : "consolesNotAllowed", { name }));
  };
  const remove = async ({ id, name }: Profile) => {
    const isDone = await attempt(props.onRemove(id), LIST, say("consolesRemoved", { name }));
    // What had the focus goes with the console.
    if (isDone) add.current?.focus();
  };
  const importFile = async (file: File | undefined) => {
    const refuseAll = (why: readonly string[]) =>
      refuse(
        say("refusalNotImported"),
        why.map((text) => ({ text })),
      );
    if (file === undefined) return refuseAll([say("refusalNoFile")]);
    const read = await readProfile(file);
    if (!read.ok) return refuseAll(read.problems);
    const { id, name } = read.profile;
    const before = consoles.find(({ profile }) => profile.id === id);
    if (before !== undefined && before.from !== "desk") {
      return refuseAll([say("consolesSameId", { name: before.profile.name })]);
    }
    const done = say(before === undefined ? "consolesImported" : "consolesReplaced", { name });
    await attempt(props.onSave(read.profile), LIST, done);
  };

  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <h1>{say("optionsConsoles")}</h1>
      <p>{say("consolesIntro")}</p>
      {isUnreadable && (
        <div class="problem" role="alert">
          <p>{say("consolesUnreadable")}</p>
          {mayChange === "yes" && (
            <p>
              <button
                type="button"
                class="button button--plain"
                onClick={() =>
                  void attempt(props.onRemove(null), LIST, say("consolesRemovedUnreadable"))
                }
              >
                {say("consolesRemoveUnreadable")}
              </button>
            </p>
          )}
        </div>
      )}
      {problems.length > 0 && (
        <div class="problem">
          <p>{say("consolesProblems")}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {mayChange === "yes" && !isUnreadable && (
        <p>
          <button ref={add} type="button" class="button" onClick={props.onAdd}>
            {say("consolesAdd")}
          </button>
        </p>
      )}
      {mayChange !== "yes" && <RuledOut why={mayChange} what={say("settingMayConsoles")} />}
      <p role="status" class="said">
        {said(LIST)}
      </p>
      {consoles.length === 0 ? (
        !isUnreadable && <p>{say(mayChange === "yes" ? "consolesNone" : "consolesNoneSet")}</p>
      ) : (
        <ul class="consoles">
          {consoles.map((known) => (
            <ConsoleItem
              key={known.profile.id}
              known={known}
              visits={visits.get(known.profile.id)}
              mayChange={mayChange === "yes"}
              onAllow={() => void allow(known.profile)}
              onEdit={() => props.onEdit(known.profile)}
              onExport={() => download(`${known.profile.id}.json`, formatProfile(known.profile))}
              onExportVisits={() => exportVisits(known.profile.id, visits.get(known.profile.id))}
              onRemove={() => void remove(known.profile)}
            />
          ))}
        </ul>
      )}
      {mayChange === "yes" && (
        <ImportFile
          id="console-file"
          heading={say("consolesImport")}
          intro={say("consolesImportIntro")}
          label={say("consolesFile")}
          button={say("consolesImportFile")}
          onImport={(file) => void importFile(file)}
        />
      )}
    </>
  );
}

const exportVisits = (id: string, summary: VisitSummary | undefined): void =>
  download(`${id}-read.json`, `${JSON.stringify({ console: id, ...summary }, null, 2)}\n`);
