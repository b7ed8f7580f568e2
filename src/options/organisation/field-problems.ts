import type { Problem } from "../../call/organisation-problems";
import type { PlainKey } from "../../words/messages";
import { say } from "../../words/say";
import type { FieldProblem } from "../field-problem";

/** A field of the form: its id in the page, and its name in a sentence. */
interface FieldName {
  id: string;
  name: string;
}

const FIELDS: Readonly<Record<string, readonly [id: string, name: PlainKey]>> = {
  "suicideThreat lastChecked": ["last-checked", "organisationChecked"],
  "freedomOfInformation team": ["foi-team", "organisationFoiTeam"],
  "freedomOfInformation contact": ["foi-contact", "organisationFoiContact"],
  "contacts welsh": ["welsh", "organisationWelsh"],
  "contacts interpreter": ["interpreter", "organisationInterpreter"],
  intranetHost: ["intranet-host", "organisationHost"],
};

export const officerId = (index: number, column: string): string => `officer-${index}-${column}`;
export const routeId = (section: string): string => `route-${section}`;

function fieldOf([first, second, third]: Problem["path"]): FieldName | undefined {
  if (first === "suicideThreat" && second === "steps") {
    const name =
      typeof third === "number"
        ? say("organisationProblemStep", { number: third + 1 })
        : say("organisationSteps");
    return { id: "steps", name };
  }
  if (first === "nominatedOfficers" && typeof second === "number") {
    const column = String(third ?? "team");
    return { id: officerId(second, column), name: officerName(column, second + 1) };
  }
  if (first === "nominatedOfficers") {
    return { id: "add-officer", name: say("organisationOfficers") };
  }
  if (first === "routes") {
    const route = String(second);
    return { id: routeId(route), name: say("organisationProblemRoute", { route }) };
  }
  const known = FIELDS[second === undefined ? String(first) : `${first} ${second}`];
  return known && { id: known[0], name: say(known[1]) };
}

function officerName(column: string, number: number): string {
  if (column === "name") return say("organisationProblemName", { number });
  return say(column === "contact" ? "organisationProblemContact" : "organisationProblemTeam", {
    number,
  });
}

/** What is wrong with the form's details, in the names that the form has for its fields. */
export function fieldProblemsOf(problems: readonly Problem[]): FieldProblem[] {
  return problems.map(({ path, clash, says }) => {
    const field = fieldOf(path);
    if (field === undefined) return { text: says };
    const text =
      clash === undefined
        ? say("organisationProblem", { field: field.name, says })
        : say("organisationProblemClash", {
            first: clash + 1,
            second: Number(path[1]) + 1,
            says,
          });
    return { field: field.id, text };
  });
}
