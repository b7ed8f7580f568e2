/**
 * Whether a text is known whole, is three words or more in a row of a known one, or is made of
 * known ones and of dates. `together` is the quick question for what may hold a whole page: known
 * texts in a row don't count.
 */
export type IsKnown = (text: string, how?: "together") => boolean;

/** A key or a grade, one capital; a digest or an id in hexadecimal digits; a time, ISO 8601. */
const NOT_WORDS = /^(?:\p{Lu}|[0-9a-f-]{12,}|\d{4}-\d\d-\d\dT[\d:.]+Z?)$/u;
/** What stands round words: white space, punctuation, digits, signs. */
const AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu;
/** A text without them. */
export const bare = (text: string): string => text.replace(/\s+/g, " ").replace(AROUND, "");

const withoutSign = (token: string): string =>
  NOT_WORDS.test(token) || NOT_WORDS.test(bare(token)) ? "" : token;

/** A place's value may be a date by the browser's own format. */
function* dateWords(): Iterable<string> {
  for (const style of ["long", "short"] as const) {
    const month = new Intl.DateTimeFormat("en-GB", { month: style });
    const weekday = new Intl.DateTimeFormat("en-GB", { weekday: style });
    for (let nth = 0; nth < 12; nth += 1) {
      yield month.format(new Date(2026, nth, 1));
      yield weekday.format(new Date(2026, 0, 1 + nth));
    }
  }
  yield* ["am", "pm"];
}

/** Answers for the texts that a test has given. */
export function knowing(known: readonly string[]): IsKnown {
  const wholes = new Set([...known, ...dateWords()].map(bare).filter((each) => each !== ""));
  const longestFirst = [...wholes].sort((a, b) => b.length - a.length);

  const isPart = (text: string): boolean =>
    text.split(" ").length >= 3 && longestFirst.some((each) => each.includes(text));

  const withoutKnown = (text: string): string =>
    longestFirst.reduce((left, each) => (left.includes(each) ? cutOut(left, each) : left), text);

  return (text, how) => {
    const words = bare(text);
    if (words === "" || wholes.has(words) || isPart(words)) return true;
    if (how === "together") return false;
    const left = withoutKnown(text.replace(/\s+/g, " ")).replace(/[^\s“”(),;]+/g, withoutSign);
    return !/\p{L}/u.test(left);
  };
}

const isLetter = (letter = ""): boolean => /\p{L}/u.test(letter);

/** A text without another, where that stands as words of its own. */
function cutOut(text: string, known: string): string {
  const pieces = text.split(known);
  return pieces.reduce((left, right) =>
    isLetter(left.at(-1)) || isLetter(right[0]) ? left + known + right : `${left} ${right}`,
  );
}
