/** The words of a text as they are compared: in small letters, parted at every mark and space. */
export const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * What was typed or pasted, as plain as the policy's own letters: full-width digits, accents and
 * characters that nobody sees (a pasted soft hyphen) don't stand in the way, nor does "£1,000".
 */
export const plain = (query: string): string =>
  query
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .normalize("NFC")
    .replace(/(?<=\d),(?=\d{3})/g, "");

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * What stands round what is looked for: "the client says he wants to complain". Neither looked for
 * nor indexed.
 */
const STOP = setOf(`
  a about again also am an and any are as asked asking asks at be because been being but by can cannot
  cant could d did didn didnt do does doesn doesnt doing don dont for from get gets getting go going
  gonna got had has have having he hello her hes him his how i if im in into is isn isnt it its ive
  just let lets like ll m made make makes making may me might must my need needed needs never no not
  now of off ok on only or our out please re really s said say saying says shall she shes should so
  some states stating still t tell telling tells than that the their them then there these they
  theyre thing think thinks this those to today told too up us ve very wanna want wanted wanting
  wants was wasn way we were what when where which while who why will with won wont would wouldn yes
  you your client clients customer customers
`);

/** Who or what nearly every question is about: looked for alone, hardly weighed beside others. */
const FAINT = setOf(`
  parent parents pwc nrp rp pp receiving paying mother father mum dad ex partner caller callers
  call calls called calling phone phoned phoning telephone person someone somebody cmg cms csa policy guidance procedure process
  case cases information
`);

export interface QueryWords {
  /** What must be found. */
  strong: string[];
  /** What only tips the scales between the sections that have it. */
  faint: string[];
}

/** Whether a word tells one section from another at all. */
export const isTelling = (word: string): boolean => !STOP.has(word);

/** The words of a query that are worth looking for; none where nothing telling was said. */
export function queryWords(words: readonly string[]): QueryWords {
  const telling = [...new Set(words)].filter(isTelling);
  const strong = telling.filter((word) => !FAINT.has(word));
  if (strong.length > 0) return { strong, faint: telling.filter((word) => FAINT.has(word)) };
  return { strong: telling, faint: [] };
}
