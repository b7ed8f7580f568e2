import type { CountedKey, CountedValuesOf, Key, ValuesOf } from "./messages";

let find: ((key: string) => string) | undefined;
let found = new Map<string, string>();

/**
 * Says where messages come from: the browser, by its language; in tests and scripts, the files.
 * Nothing can be said before, so no module says anything while it is loaded.
 *
 * @param source answers a key with the message, in which `{name}` marks a place
 */
export function useMessages(source: (key: string) => string): void {
  find = source;
  found = new Map();
}

function messageOf(key: string): string {
  if (find === undefined) throw new Error(`“${key}” can't be said before the messages are there.`);
  const message = found.get(key) ?? find(key);
  found.set(key, message);
  // A browser answers what it doesn't know with nothing: the key at least says which it is.
  return message === "" ? key : message;
}

const PLACE = /\{(\w+)\}/g;

/** A message of the interface in the handler's language, with its places filled. */
export const say = <K extends Key>(key: K, ...values: ValuesOf<K>): string =>
  filled(messageOf(key), values[0]);

/** A message that depends on a number, by the language's rule: "1 call", "2 calls". */
export function sayCount<K extends CountedKey>(
  key: K,
  count: number,
  ...values: CountedValuesOf<K>
): string {
  const [named] = values as [Values?];
  const { rules, numbers } = formatsOf(messageOf("languageTag"));
  const form = rules.select(count);
  const own = messageOf(`${key}_${form}`);
  const message = own === `${key}_${form}` ? messageOf(`${key}_other`) : own;
  return filled(message, {
    count: numbers.format(count),
    ...named,
  });
}

let formats: { tag: string; rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;

/** Making them takes longer than all the rest of a message. */
function formatsOf(tag: string) {
  if (formats?.tag !== tag) {
    formats = { tag, rules: new Intl.PluralRules(tag), numbers: new Intl.NumberFormat(tag) };
  }
  return formats;
}

type Values = Readonly<Record<string, string | number>>;

const filled = (message: string, values: Values = {}): string =>
  message.replace(PLACE, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );

/** A message in pieces: its own words as text, and the names of its places between them. */
export const sayInPieces = (key: Key): ({ text: string } | { place: string })[] =>
  messageOf(key)
    .split(PLACE)
    .map((piece, at) => (at % 2 === 0 ? { text: piece } : { place: piece }));
