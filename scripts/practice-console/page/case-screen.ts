import { type Role, roleNames, spacedReference } from "../case-record";
import type { OpenCase } from "./desk";
import { element, setText } from "./dom/element";
import { fieldIn, labelledValues } from "./dom/labelled-values";
import { notesPanel } from "./notes-panel";
import { panel } from "./panel";
import { parentPicker } from "./parent-picker";
import { parentsPanel } from "./parents-panel";
import { addressOfList } from "./router";

/** What the case screen tells the rest of the console. */
export interface CaseScreenEvents {
  onChoose(): void;
  /** Null where no softphone is at hand. */
  onDial: ((number: string) => void) | null;
}

/** A case screen: its nodes, and a way to choose the parent from outside (a screen pop). */
export interface CaseScreen {
  readonly nodes: readonly Node[];
  readonly heading: HTMLElement;
  choose(role: Role | null): void;
}

/** Builds the case screen; choosing a parent changes the fields in place. */
export function createCaseScreen(open: OpenCase, events: CaseScreenEvents): CaseScreen {
  const { record } = open;
  const reference = spacedReference(record.reference);
  const picker = parentPicker(record, choose);
  const parents = parentsPanel(record, events.onDial);
  const summary = labelledValues([
    { field: "case-reference", label: "Case reference", value: reference },
    { field: "case-status", label: "Case status", value: record.status },
    { field: "on-the-call", label: picker.label, value: picker.select, wide: true },
    { field: "client-role", label: "Client role", value: "" },
    { field: "client-reference", label: "Client reference", value: "" },
    { field: "first-contact", label: "First contact", value: "" },
    { field: "language", label: "Language", value: "" },
    { field: "markers", label: "Markers", value: record.markers.join(", ") || "None" },
    { field: "owning-team", label: "Owning team", value: record.owningTeam },
    { field: "case-opened", label: "Case opened", value: record.opened },
  ]);
  fieldIn(summary, "markers").classList.toggle("marked", record.markers.length > 0);

  function choose(role: Role | null): void {
    open.onTheCall = role;
    const client = role ? record.parents[role] : undefined;
    picker.show(role);
    setText(fieldIn(summary, "client-role"), role ? roleNames[role] : "(not chosen)");
    setText(fieldIn(summary, "client-reference"), client?.reference ?? "");
    setText(fieldIn(summary, "first-contact"), client?.firstContact ?? "");
    setText(fieldIn(summary, "language"), client?.language ?? "");
    parents.show(role);
    events.onChoose();
  }
  choose(open.onTheCall);

  const heading = element("h1", { tabindex: "-1" }, `Case ${reference}`);
  const close = element("a", { class: "button", id: "close-case", href: addressOfList() });
  close.append("Close case");
  const bar = element("div", { class: "case-bar" }, heading, close);
  return {
    nodes: [bar, panel("Case summary", summary), parents.node, notesPanel(open)],
    heading,
    choose,
  };
}
