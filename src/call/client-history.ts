import type { Role } from "./case-screen";
import type { ClientHistory, OwedMark, ReadMark, ToldMark } from "./client-history-schema";
import type { KeyedIdentity } from "./identity";

export type { ClientHistory, OwedMark, ReadMark, ToldMark };

/** The history of a client of whom nothing is known. */
export const emptyHistory = (): ClientHistory => ({ read: {}, owed: {}, told: {}, joined: [] });

export const isEmptyHistory = ({ read, owed, told, joined }: ClientHistory): boolean =>
  joined.length === 0 && [read, owed, told].every((marks) => Object.keys(marks).length === 0);

interface AnyMark {
  at: string;
  call: string;
  case?: string | undefined;
  role?: Role | undefined;
}
type Marks<Mark> = Record<string, Mark>;

const filterMarks = <Mark extends AnyMark>(
  marks: Marks<Mark>,
  isKept: (mark: AnyMark) => boolean,
): Marks<Mark> => Object.fromEntries(Object.entries(marks).filter(([, each]) => isKept(each)));

const filterHistory = (
  { read, owed, told, joined }: ClientHistory,
  isKept: (mark: AnyMark) => boolean,
): ClientHistory => ({
  read: filterMarks<ReadMark>(read, isKept),
  owed: filterMarks<OwedMark>(owed, isKept),
  told: filterMarks<ToldMark>(told, isKept),
  joined,
});

/** A history without what one call had added to it. */
export const withoutCall = (history: ClientHistory, call: string): ClientHistory =>
  filterHistory(history, (mark) => mark.call !== call);

/**
 * What of a history counts for a client as they are now: when the role changes on a case, what was
 * read to them there in the other role no longer counts.
 */
export const countingFor = (history: ClientHistory, now: KeyedIdentity): ClientHistory =>
  filterHistory(
    history,
    (mark) =>
      mark.case === undefined ||
      mark.case !== now.case ||
      mark.role === undefined ||
      now.role === undefined ||
      mark.role === now.role,
  );

/** Two sets of marks as one; of two under one key the later. */
const together = <Mark extends AnyMark>(one: Marks<Mark>, other: Marks<Mark>): Marks<Mark> => {
  const marks = { ...one };
  for (const [key, mark] of Object.entries(other)) {
    const there = marks[key];
    if (there === undefined || there.at < mark.at) marks[key] = mark;
  }
  return marks;
};

/** The marks of several histories in one, nothing taken away: the same person on several cases. */
export const joinHistories = (histories: readonly ClientHistory[]): ClientHistory =>
  histories.reduce<ClientHistory>(
    (one, other) => ({
      read: together(one.read, other.read),
      owed: together(one.owed, other.owed),
      told: together(one.told, other.told),
      joined: [...new Set([...one.joined, ...other.joined])],
    }),
    emptyHistory(),
  );

/** Under which key a call's mark of a statement stands: each call has its own. */
export const markKey = (statement: string, call: string): string => `${statement} ${call}`;

const latest = <Mark extends AnyMark>(marks: Marks<Mark>): Marks<Mark> => {
  const byStatement: Marks<Mark> = {};
  for (const [key, mark] of Object.entries(marks)) {
    const statement = key.split(" ", 1)[0] ?? key;
    const there = byStatement[statement];
    if (there === undefined || there.at < mark.at) byStatement[statement] = mark;
  }
  return byStatement;
};

/** The latest marks, by statement alone. What was read or told since settles what was owed. */
export function latestOf(history: ClientHistory): ClientHistory {
  const [read, told] = [latest<ReadMark>(history.read), latest<ToldMark>(history.told)];
  const isOpen = (statement: string, { at }: AnyMark) =>
    [read[statement], told[statement]].every((settled) => settled === undefined || settled.at < at);
  const owed = Object.fromEntries(
    Object.entries(latest<OwedMark>(history.owed)).filter(([id, mark]) => isOpen(id, mark)),
  );
  return { read, owed, told, joined: history.joined };
}

/** What was known before a call began. @param startedAt ISO 8601 */
export const historyBefore = (history: ClientHistory, startedAt: string): ClientHistory =>
  filterHistory(history, ({ at }) => at < startedAt);
