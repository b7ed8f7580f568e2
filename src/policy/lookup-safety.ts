import { isNear } from "./lookup-distance";

const SUICIDE_THREATS = "suicide-threats";
const UNACCEPTABLE_BEHAVIOUR = "unacceptable-client-behaviour-and-potentially-violent-persons";

/** Words that say it by themselves, and how many slips of the finger they bear. */
const WORDS: readonly (readonly [word: string, slips: number])[] = [
  ["suicide", 2],
  ["suicides", 2],
  ["suicidal", 2],
  ["suicidally", 2],
  ["overdose", 1],
  ["overdoses", 1],
  ["overdosed", 1],
  ["overdosing", 1],
  ["selfharm", 1],
  ["selfharms", 1],
  ["selfharmed", 1],
  ["selfharming", 1],
];

/** Words that are as near to one of those by chance. */
const OTHERS: ReadonlySet<string> = new Set(["subside", "subsided", "subsides", "overdone"]);

const SELF = "(?:my|his|him|her|them|their|your) ?(?:sel(?:f|fs|ves))";
const OWN = "(?:my|his|her|their|your|own)";

/** What clients say, and handlers type; a space stands for whatever parts two words. */
const PHRASES = [
  "suic[^ ]*|overdos[^ ]*|overdo|self ha?|od|unaliv[^ ]*|die|999|9 9 9|nine nine nine|triple nine|ambulance|samaritans?",
  "(?:six|6) point",
  "(?:end|edn|ends|ended|ending) (?:it|things|everything)",
  `(?:end|ends|ended|ending|take|takes|took|taken|taking) ${OWN} (?:own )?(?:life|lives|lifes)`,
  "own life",
  `(?:hang|hung|harm|hurt|cut|drown|shoot|stab|poison|gas|burn|starv|slash|injur|top)[^ ]* ${SELF}`,
  `(?:do|does|doing|done) ${SELF} (?:in|harm)`,
  `(?:slit|cut|slash)[^ ]* ${OWN} (?:wrists?|throat|veins)`,
  "(?:take|takes|took|taken|taking|swallow[^ ]*) (?:[^ ]+ ){0,4}(?:pills|tablets|paracetamol)",
  "jump(?:s|ed|ing)? (?:off|from|in front|under|out)",
  "(?:want|wants|wanted|wish|wishes|rather|better off) (?:[^ ]+ ){0,3}dead",
  "(?:not|t|dont|doesnt|no longer) (?:wants? to|wanna) (?:be here|be alive|wake up|exist|live(?! (?:with|in|at|near)))",
  "(?:no reason|nothing|nothing left) to live|not worth living",
  "(?:can t|cant|cannot|can not) go on (?:any[^ ]*|living|like this|much longer|$)",
  "do something (?:stupid|silly)",
].join("|");

const LIFE = new RegExp(` (?:${PHRASES})(?= |$)`, "u");
/** "kill", whatever follows in the word; not "skill", "kiln" or "kilo". */
const KILL = / (?:kill[^ ]*|kil|kils|kiled|kiling|kiil|kiill|klil|kll)(?= )/u;

const isSuch = (word: string): boolean =>
  !OTHERS.has(word) && WORDS.some(([such, slips]) => isNear(word, such, slips));

/**
 * The sections that stand first whatever else was typed: a life before a form. Decided by what is
 * said and not by how well it fits, so that no other word beside it can outweigh it.
 *
 * @param words the words of the query, in small letters
 */
export function sectionsPutFirst(words: readonly string[]): readonly string[] {
  const said = ` ${words.join(" ")} `;
  if (KILL.test(said)) return [SUICIDE_THREATS, UNACCEPTABLE_BEHAVIOUR];
  if (LIFE.test(said)) return [SUICIDE_THREATS];
  // "over dose", "self harm", "sui cide"; each once, for a text that was pasted says much twice.
  const single = new Set(words.flatMap((word, at) => [word, word + (words[at + 1] ?? "")]));
  return [...single].some(isSuch) ? [SUICIDE_THREATS] : [];
}
