import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { KnownConsole } from "../../browser/consoles";
import type { Profile } from "../../profile/profile";
import { formatProfile } from "../../profile/profile-file";
import type { VisitSummary } from "../../profile/visits";
import { download } from "../download";
import { ErrorSummary, type Refusal } from "../ErrorSummary";
import { ConsoleItem } from "./ConsoleItem";
import { ImportConsole } from "./ImportConsole";
import { readProfile } from "./read-profile";

export interface ConsolesProps {
  consoles: readonly KnownConsole[];
  visits: ReadonlyMap<string, VisitSummary>;
  /** Whether something is stored that this build can't read. */
  isUnreadable: boolean;
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

const UNCHANGED = "What was there is unchanged.";

/** The consoles in which Verbatim looks for a case. */
export function Consoles(props: ConsolesProps) {
  const { consoles, visits, isUnreadable, problems, onAllow, onSave, onRemove, onAdd, onEdit } =
    props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState("");
  const add = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    document.title = `${refusal === null ? "" : "Error: "}Verbatim: consoles`;
  }, [refusal]);

  const refuse = (outcome: string, problems: readonly string[]) => {
    setSaid("");
    setRefusal({ outcome, problems: problems.map((text) => ({ text })) });
  };
  /** Does something, and says what came of it. */
  const attempt = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
    } catch (error) {
      console.error("The consoles weren't changed.", error);
      refuse("Verbatim was not told that this is saved.", [
        "Try again. If it goes on, reload this page and see what is there.",
      ]);
      return false;
    }
    setRefusal(null);
    setSaid(done);
    return true;
  };
  const allow = async ({ name, ...rest }: Profile) => {
    const isAllowed = await onAllow({ name, ...rest }).catch((error: unknown) => {
      console.error("The browser can't be asked.", error);
      return false;
    });
    setRefusal(null);
    setSaid(
      isAllowed
        ? `Allowed. Open a case in ${name}.`
        : `${name} is not allowed. Nothing was changed.`,
    );
  };
  const remove = async ({ id, name }: Profile) => {
    // What had the focus goes with the console.
    if (await attempt(onRemove(id), `${name} is removed.`)) add.current?.focus();
  };
  const importFile = async (file: File | undefined) => {
    const outcome = `Nothing was imported. ${UNCHANGED}`;
    if (file === undefined) return refuse(outcome, ["Choose a file to import."]);
    const read = await readProfile(file);
    if (!read.ok) return refuse(outcome, read.problems);
    const { id, name } = read.profile;
    const before = consoles.find(({ profile }) => profile.id === id);
    if (before !== undefined && before.from !== "desk") {
      return refuse(outcome, [
        `“${before.profile.name}” has the same id, and can’t be changed here. Give the file another id.`,
      ]);
    }
    const done =
      before === undefined ? "Imported and saved" : "Imported; it replaces what was there";
    await attempt(onSave(read.profile), `${name}: ${done}.`);
  };

  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <h1>Consoles</h1>
      <p>
        Verbatim looks for a case in these consoles and nowhere else. In any other page you can
        still type a case’s reference in the panel and go on.
      </p>
      {isUnreadable && (
        <div class="problem" role="alert">
          <p>
            The consoles that were added on this desk can’t be read. They are left as they are, and
            none can be added before they are removed.
          </p>
          <p>
            <button
              type="button"
              class="button button--plain"
              onClick={() => void attempt(onRemove(null), "They are removed.")}
            >
              Remove what can’t be read
            </button>
          </p>
        </div>
      )}
      {problems.length > 0 && (
        <div class="problem">
          <p>Your organisation has set up a console that isn’t right, so it isn’t used:</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <button ref={add} type="button" class="button" onClick={onAdd}>
          Add a console
        </button>
      </p>
      <p role="status" class="said">
        {said}
      </p>
      {consoles.length === 0 ? (
        <p>There is none yet. Open a case in your console, then add it: it takes three minutes.</p>
      ) : (
        <ul class="consoles">
          {consoles.map((known) => (
            <ConsoleItem
              key={known.profile.id}
              known={known}
              visits={visits.get(known.profile.id)}
              onAllow={() => void allow(known.profile)}
              onEdit={() => onEdit(known.profile)}
              onExport={() => download(`${known.profile.id}.json`, formatProfile(known.profile))}
              onExportVisits={() =>
                download(
                  `${known.profile.id}-read.json`,
                  `${JSON.stringify({ console: known.profile.id, ...visits.get(known.profile.id) }, null, 2)}\n`,
                )
              }
              onRemove={() => void remove(known.profile)}
            />
          ))}
        </ul>
      )}
      <ImportConsole onImport={(file) => void importFile(file)} />
    </>
  );
}
