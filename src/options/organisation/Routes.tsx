import type { Route } from "../../policy/pack";
import { say } from "../../words/say";
import { Field } from "../Field";
import type { FieldProblem } from "../field-problem";
import { routeId } from "./field-problems";
import type { Form } from "./form";

/** An escalation route of the policy, under which a contact is kept. */
export type RouteName = Pick<Route, "id" | "label">;

export interface RoutesProps {
  routes: readonly RouteName[];
  /** Contacts by route, as typed. */
  contacts: Form["routes"];
  problems: readonly FieldProblem[];
  onChange: (contacts: Form["routes"]) => void;
}

/** Routes that the form has fields of their own for. */
const ELSEWHERE = [
  "freedom-of-information",
  "interpreters-and-translation-services",
  "suicide-threats",
];

/** A contact for each route, folded away; those of no route that this policy has stand last. */
export function Routes({ routes, contacts, problems, onChange }: RoutesProps) {
  const known = routes.filter(({ id }) => !ELSEWHERE.includes(id) || Object.hasOwn(contacts, id));
  const others = Object.keys(contacts).filter((id) => !known.some((each) => each.id === id));
  const shown = [...known, ...others.map((id) => ({ id, label: id }))];
  if (shown.length === 0) return null;
  return (
    <details class="routes">
      <summary>{say("organisationRoutes")}</summary>
      <div class="routes-fields">
        {shown.map(({ id, label }) => (
          <Field
            key={id}
            id={routeId(id)}
            label={label}
            value={contacts[id] ?? ""}
            problems={problems}
            onInput={(text) => onChange({ ...contacts, [id]: text })}
          />
        ))}
      </div>
    </details>
  );
}
