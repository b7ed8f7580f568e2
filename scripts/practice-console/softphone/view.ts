import { element, setText } from "../page/dom/element";
import { fieldIn, labelledValues } from "../page/dom/labelled-values";
import { durationText } from "./numbers";
import type { Phone } from "./phone";

/** The handset's parts: what is shown, and what can be pressed. */
export interface View {
  readonly nodes: readonly Node[];
  readonly number: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly answer: HTMLButtonElement;
  readonly hangUp: HTMLButtonElement;
  readonly simulate: HTMLButtonElement;
  say(text: string): void;
  show(phone: Phone): void;
}

/** Builds the handset. */
export function createView(): View {
  const fields = labelledValues([
    { field: "call-state", label: "Call state", value: "" },
    { field: "direction", label: "Direction", value: "" },
    { field: "number", label: "Number", value: "" },
    { field: "duration", label: "Duration", value: "" },
  ]);
  const button = (id: string, text: string, type = "button") =>
    element("button", { id, type }, text);
  const answer = button("answer", "Answer");
  const hangUp = button("hang-up", "Hang up");
  const dial = button("dial", "Dial", "submit");
  const simulate = button("simulate", "Simulate incoming call");
  const number = element("input", { id: "number", type: "tel", autocomplete: "off" });
  const message = element("p", { id: "message", class: "message", role: "status" });
  const label = element("label", { for: "number" }, "Telephone number");
  const form = element("form", {}, label, element("div", { class: "row" }, number, dial));

  return {
    nodes: [fields, element("div", { class: "row" }, answer, hangUp), form, simulate, message],
    number,
    form,
    answer,
    hangUp,
    simulate,
    say: (text) => setText(message, text),
    show(phone) {
      const { state, direction, number } = phone.line;
      const shade = state.toLowerCase();
      if (document.body.dataset.state !== shade) document.body.dataset.state = shade;
      setText(fieldIn(fields, "call-state"), state);
      setText(fieldIn(fields, "direction"), direction);
      setText(fieldIn(fields, "number"), number);
      setText(fieldIn(fields, "duration"), durationText(phone.seconds()));
      answer.disabled = state !== "Ringing";
      hangUp.disabled = state === "Idle" || state === "Ended";
      dial.disabled = simulate.disabled = state !== "Idle";
    },
  };
}
