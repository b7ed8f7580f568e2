import type { Pack, Statement } from "../policy/pack";
import { wordsOfPassages } from "../policy/wording";
import { say } from "../words/say";
import { asGiven, drawnOnChange } from "./drawn-on-change";

export interface AgeProps {
  statement: Statement;
  pack: Pack;
}

/** A statement's age in a word or two, and whether it names an Act since replaced. */
export const Age = drawnOnChange(asGiven<AgeProps>, ({ statement, pack }) => {
  const year = pack.published.slice(0, 4);
  const words = wordsOfPassages(statement.passages);
  const isStale = pack.odd.some(({ quote }) => /\bAct\b/.test(quote) && words.includes(quote));
  return (
    <span class="quiet">{isStale ? say("ageOfStale", { year }) : say("ageOf", { year })}</span>
  );
});
