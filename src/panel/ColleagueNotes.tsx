import type { ColleagueNote } from "../call/colleague-notes";
import type { Duty } from "../call/duties";
import { Said } from "../ui/Said";
import { noteTimeOf } from "../ui/times";
import { say, sayCount } from "../words/say";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { roleInSentence } from "./role-words";

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
        <section class="notice" aria-label={say("noteLabel")}>
          <p>
            {useful.role === undefined
              ? say("noteWithNobody", { when: noteTimeOf(useful.on) })
              : say("noteWithRole", {
                  when: noteTimeOf(useful.on),
                  role: roleInSentence(useful.role),
                })}
          </p>
          <ul>
            {useful.says.map(({ label, words }) => (
              <li key={label}>
                <Said message="noteSays" statement={<bdi>{label}</bdi>} outcome={words} />
              </li>
            ))}
          </ul>
          <KeyedButton
            shortcut="acceptNote"
            onClick={() => {
              const { code, on, read } = useful;
              session.acceptNote({ code, on, statements: read });
            }}
          >
            {say("noteTake")}
          </KeyedButton>
        </section>
      )}
      {damaged > 0 && <p class="notice quiet">{sayCount("notesDamaged", damaged)}</p>}
      {strangers > 0 && <p class="notice quiet">{sayCount("notesOfAnotherCase", strangers)}</p>}
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
