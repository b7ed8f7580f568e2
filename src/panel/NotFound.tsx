import type { View } from "../browser/view";
import type { CaseField } from "../call/case-screen";
import type { Facts } from "../call/facts";
import { fieldWords } from "../call/field-words";
import { listed } from "../words/lists";
import { say } from "../words/say";

export interface NotFoundProps {
  facts: Facts;
  view: Pick<View, "standing" | "looking" | "missing"> | null;
}

/** What a screen that is recognised in part doesn't show, unless she has said it herself. */
export function NotFound({ facts, view }: NotFoundProps) {
  // While the call is elsewhere, what is shown isn't this screen's.
  if (view?.standing === "elsewhere" && view.looking === "call") return null;
  const said: readonly CaseField[] = facts.corrected.filter((field) => field !== "speaker");
  const missing = (view?.missing ?? []).filter((field) => !said.includes(field));
  if (missing.length === 0) return null;
  return <p class="quiet">{say("factsNotFound", { fields: listed(missing.map(fieldWords)) })}</p>;
}
