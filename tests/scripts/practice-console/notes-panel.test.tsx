import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { findCase } from "../../../scripts/practice-console/page/desk";
import { notesPanel } from "../../../scripts/practice-console/page/notes-panel";
import practice from "../../../src/profile/known/practice.json";
import { profileSchema } from "../../../src/profile/profile";
import { readOnce } from "../../screen/read-once";

const [, PAGE] = profileSchema.parse(practice).frames;
if (PAGE === undefined) throw new Error("The profile has no frame for the page.");
const { notes: NOTES } = PAGE.fields;
const LINE =
  "Verbatim note: 21 Nov 2026 14:05, parent with care. Read: Call recording. " +
  "Policy PLDMG @ 09.03.2017. Check 7KQ2M-9FMD3-W1X5A";

afterEach(() => document.body.replaceChildren());

const notes = () =>
  readOnce(document, [
    { addresses: ["http://localhost:*/*"], place: "page", fields: { notes: NOTES } },
  ]).screen?.notes;

it("a note line that the handler saves is read back from the notes", async () => {
  const open = findCase("121001234567");
  if (open === undefined) throw new Error("The case isn't there.");
  document.body.append(notesPanel(open));
  expect(notes()).toBeUndefined();

  const box = document.querySelector<HTMLTextAreaElement>("#note-text");
  if (box === null) throw new Error("There is no box for notes.");
  await userEvent.fill(box, `Rang her.\n${LINE}\n`);
  expect(notes()).toBeUndefined();
  document.querySelector<HTMLElement>("#save-note")?.click();
  expect(notes()).toEqual({ lines: [LINE], damaged: 0 });
});
