import type { Note } from "../case-record";
import { addNote, type OpenCase } from "./desk";
import { element, setText } from "./dom/element";
import { panel } from "./panel";

/** The case's notes, newest first, with a box to add one. */
export function notesPanel(open: OpenCase): HTMLElement {
  const text = element("textarea", { id: "note-text", rows: "3", "aria-describedby": "note-hint" });
  const hint = element("p", { id: "note-hint", class: "hint", role: "status" });
  const save = element("button", { type: "submit", id: "save-note" }, "Save note");
  const foot = element("div", { class: "note-foot" }, save, hint);
  const label = element("label", { for: "note-text" }, "Add a note");
  const form = element("form", { class: "note-form" }, label, text, foot);
  const list = element("ol", { class: "notes" });
  const show = () => list.replaceChildren(...open.notes.map(noteItem));

  setText(hint, "Practice notes are kept until this page is closed or reloaded.");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (written === "") {
      setText(hint, "Write the note first.");
      text.focus();
      return;
    }
    addNote(open, written);
    text.value = "";
    setText(hint, "Note saved.");
    show();
  });
  show();
  return panel("Notes", form, list);
}

function noteItem(note: Note): HTMLLIElement {
  return element(
    "li",
    {},
    element("span", { class: "note-meta" }, `${note.date}, ${note.author}`),
    element("p", { class: "note-text" }, note.text),
  );
}
