import type { ColleagueNote } from "../call/colleague-notes";
import type { Duty } from "../call/duties";
import { noteTimeOf } from "../ui/times";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { ROLE_WORDS } from "./role-words";

type ValidNote = Extract<ColleagueNote, { kind: "valid" }>;

/**
 * What colleagues' note lines on this screen say. A note never settles a statement by itself: she
 * takes it for true, with one key.
 */
export function ColleagueNotes({ state, session }: { state: PanelState; session: PanelSession }) {
  const notes = state.view?.notes ?? [];
  const useful = notes.find((note): note is ValidNote => isUseful(note, state));
  const damaged = notes.filter(({ kind }) => kind === "damaged").length;
  const strangers = notes.filter(({ kind }) => kind === "another case").length;
  return (
    <>
      {useful !== undefined && (
        <section class="notice" aria-label="A colleague’s note">
          <p>
            A colleague’s note of {noteTimeOf(useful.on)}
            {useful.role === undefined
              ? ", which doesn’t say with whom, "
              : ` with the ${ROLE_WORDS[useful.role].toLowerCase()} `}
            says:
          </p>
          <ul>
            {useful.says.map(({ label, words }) => (
              <li key={label}>
                <bdi>{label}</bdi>: {words}
              </li>
            ))}
          </ul>
          <KeyedButton
            shortcut="A"
            onClick={() => {
              const { code, on, read } = useful;
              session.acceptNote({ code, on, statements: read });
            }}
          >
            Take it for true
          </KeyedButton>
        </section>
      )}
      {damaged > 0 && (
        <p class="notice quiet">
          {damaged === 1 ? "A Verbatim note" : `${damaged} Verbatim notes`} in the case notes can’t
          be read: changed or cut short. {damaged === 1 ? "It counts" : "They count"} for nothing.
        </p>
      )}
      {strangers > 0 && (
        <p class="notice quiet">
          {strangers === 1
            ? "A Verbatim note in the case notes belongs to another case. It counts"
            : `${strangers} Verbatim notes in the case notes belong to another case. They count`}{" "}
          for nothing.
        </p>
      )}
    </>
  );
}

/** Whether a note is about this client, and says of something that is due that it was read. */
function isUseful(note: ColleagueNote, { facts, duties }: PanelState): boolean {
  if (note.kind !== "valid") return false;
  const { role } = facts.known;
  if (note.role !== undefined && note.role !== role) return false;
  const isOpen = ({ statement, state }: Duty) =>
    statement.trigger === "first contact" &&
    note.read.includes(statement.id) &&
    ["due", "owed", "reading"].includes(state);
  return duties.some(isOpen);
}
