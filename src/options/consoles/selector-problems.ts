import { quoted } from "../../call/quoted";
import type { Locator, Profile } from "../../profile/profile";
import { say } from "../../words/say";

/** The CSS selectors of a profile that this browser can't read, each in a sentence. */
export function selectorProblems(profile: Profile): string[] {
  const empty = document.createDocumentFragment();
  return [...new Set(locatorsOf(profile).flatMap((each) => ("css" in each ? [each.css] : [])))]
    .filter((css) => {
      try {
        empty.querySelector(css);
        return false;
      } catch {
        return true;
      }
    })
    .map((css) => say("consolesSelector", { selector: quoted(css) }));
}

const locatorsOf = ({ frames }: Profile): Locator[] =>
  frames.flatMap(({ caseScreen, fields }) =>
    [...(caseScreen ?? []), ...Object.values(fields)].flatMap((each) => each?.locators ?? []),
  );
