import type { Problem } from "../../call/organisation-problems";
import type { FieldProblem } from "../field-problem";

/** A field of the form: its id in the page, and its name in a sentence. */
interface FieldName {
  id: string;
  name: string;
}

const NAMES: Readonly<Record<string, FieldName>> = {
  "suicideThreat lastChecked": { id: "last-checked", name: "Last checked" },
  "freedomOfInformation team": { id: "foi-team", name: "Freedom of Information team" },
  "freedomOfInformation contact": { id: "foi-contact", name: "Freedom of Information contact" },
  "contacts welsh": { id: "welsh", name: "Welsh contact" },
  "contacts interpreter": { id: "interpreter", name: "Interpreter contact" },
  intranetHost: { id: "intranet-host", name: "Intranet host" },
};

export const officerId = (index: number, column: string): string => `officer-${index}-${column}`;
export const routeId = (section: string): string => `route-${section}`;

function fieldOf([first, second, third]: Problem["path"]): FieldName | undefined {
  if (first === "suicideThreat" && second === "steps") {
    return { id: "steps", name: typeof third === "number" ? `Step ${third + 1}` : "Steps" };
  }
  if (first === "nominatedOfficers" && typeof second === "number") {
    const column = third ?? "team";
    return {
      id: officerId(second, String(column)),
      name: `Nominated officer ${second + 1}, ${column}`,
    };
  }
  if (first === "nominatedOfficers") return { id: "add-officer", name: "Nominated officers" };
  if (first === "routes") return { id: routeId(String(second)), name: `Contact for ${second}` };
  return NAMES[second === undefined ? String(first) : `${first} ${second}`];
}

/** What is wrong with the form's details, in the names that the form has for its fields. */
export function fieldProblemsOf(problems: readonly Problem[]): FieldProblem[] {
  return problems.map(({ path, clash, says }) => {
    const field = fieldOf(path);
    if (field === undefined) return { text: says };
    return clash === undefined
      ? { field: field.id, text: `${field.name}: ${says}` }
      : {
          field: field.id,
          text: `Nominated officers ${clash + 1} and ${Number(path[1]) + 1} ${says}`,
        };
  });
}
