import { type Draft, fieldsOf } from "../../profile/teach/draft";
import { say } from "../../words/say";
import { withSeen } from "./change-draft";
import type { Connection } from "./connection";
import {
  isFrameOf,
  otherWaysOn,
  readOn,
  type SeenCase,
  seenCaseOf,
  waysIn,
  withNothings,
} from "./seen-case";

/** What looking at the console's tab came to: another case, or why it is none. */
export type Checked = { seen: SeenCase; draft: Draft } | { problem: string };

/**
 * Looks at the case that the console's tab shows now, by every way that is known to every field.
 *
 * @param before the cases that were seen before it
 */
export async function checkCase(
  connection: Connection,
  draft: Draft,
  before: readonly SeenCase[],
): Promise<Checked> {
  if (!(await connection.start())) {
    return { problem: say("teachTabClosed") };
  }
  const answers = await connection.read((frame) =>
    waysIn(draft, frame).map(({ locator, field }) => ({
      ways: [locator],
      hasMany: field === "notes",
    })),
  );
  const seen = seenCaseOf(draft, answers);
  const isRead = (key: ReturnType<typeof fieldsOf>[number]): boolean =>
    readOn(seen, key, key.how) !== undefined || otherWaysOn(seen, key, key.how).length > 0;
  if (!fieldsOf(draft).some(isRead)) {
    return { problem: say("teachFoundNothing") };
  }
  const reference = fieldsOf(draft).find(({ field }) => field === "caseReference");
  const now = reference && readOn(seen, reference, reference.how);
  const isSame = before.some((each) => reference && readOn(each, reference, reference.how) === now);
  if (now !== undefined && isSame) {
    return { problem: say("teachSameCase", { reference: now }) };
  }
  const known = withNothings(draft, seen);
  // The address of a page with no case would make the pattern stand for too much.
  if (reference !== undefined && now === undefined) return { seen, draft: known };
  const isKnown = (each: Draft, frame: Parameters<typeof withSeen>[1]) =>
    each.frames.some((one) => isFrameOf(one, frame));
  return {
    seen,
    draft: answers.reduce(
      (each, { frame }) => (isKnown(each, frame) ? withSeen(each, frame) : each),
      known,
    ),
  };
}
