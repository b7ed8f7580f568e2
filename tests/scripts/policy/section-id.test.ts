import { expect, it } from "vitest";
import { sectionId } from "../../../scripts/policy/section-id";

it.each([
  ["Complaints", "complaints"],
  ["Face to Face Visits", "face-to-face-visits"],
  ["Personal Interest / Sensitive Cases", "personal-interest-sensitive-cases"],
  ["1. Scope", "1-scope"],
  ["“Scope”", "scope"],
  ["Scope (new)", "scope-new"],
])("the section “%s” is called %s", (title, id) => {
  expect(sectionId(title)).toBe(id);
});
