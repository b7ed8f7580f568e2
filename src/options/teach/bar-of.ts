import { quoted } from "../../call/quoted";
import { CHOICES, isChoice } from "../../profile/teach/choices";
import type { Asked } from "../../profile/teach/draft";
import { isNothing } from "../../profile/teach/guess-meaning";
import type { BarButton, BarView, ToTeach } from "../../profile/teach/messages";
import { sayLocator } from "../../profile/teach/say-locator";
import { fieldName, HINTS, TASKS } from "./lessons";
import { guessesOf, type Picked, partsOf, textsAsked } from "./picked";
import type { Pointing } from "./pointing";

/** What the frames of the console show. */
export function barOf(pointing: Pointing): Extract<ToTeach, { kind: "bar" }> {
  const { queue, at, picked, problem, isPaused } = pointing;
  const field = queue[at] ?? "caseReference";
  const base: BarView = {
    progress: `${at + 1} of ${queue.length}`,
    ask: TASKS[field],
    says: problem === "" ? (HINTS[field] ?? "") : problem,
    rows: [],
    answers: [],
    buttons: [],
    links: [],
  };
  const message = (bar: BarView, isPointing: boolean, isAnswer: boolean) => ({
    kind: "bar" as const,
    bar,
    isPointing,
    isAnswer,
    hasMany: field === "notes",
  });
  const finish: BarButton = { id: "finish", text: "Finish" };
  if (isPaused) {
    const ask = "Use the page as you always do.";
    const says = "When what you want to point at is there, come back to pointing.";
    const resume: BarButton = { id: "resume", text: "Point at it now", isMain: true };
    return message({ ...base, ask, says, buttons: [resume, finish] }, false, false);
  }
  if (picked !== null) return message(answerBar(base, field, picked), true, true);
  const buttons: BarButton[] = [
    { id: "skip", text: "Not on this page" },
    ...(at === 0 ? [] : [{ id: "back", text: "Back" }]),
    finish,
  ];
  const pause: BarButton = { id: "pause", text: "Use the page first" };
  return message({ ...base, buttons, links: [pause] }, true, problem !== "");
}

/** What was read, and what is asked of it. */
function answerBar(base: BarView, field: Asked, { pick }: Picked): BarView {
  const again: BarButton = { id: "again", text: "Click again" };
  const name = fieldName(field);
  const [best] = pick.candidates;
  const found = best === undefined ? "" : `Found ${sayLocator(best.locator)}.`;
  const texts = textsAsked(field, pick);
  if (isChoice(field)) {
    const guesses = guessesOf(field, texts);
    const answers = CHOICES[field].map(([, text], at) => ({ id: String(at), text }));
    const guessed = guesses.map((guess) =>
      CHOICES[field].findIndex(([meaning]) => meaning === guess),
    );
    if (texts.length > 1) {
      // Not known is what is left where nothing is guessed: it claims nothing.
      const rows = texts.map((text, at) => {
        const answer = guessed[at] ?? -1;
        return { text: shown(text), answer: String(answer < 0 ? answers.length - 1 : answer) };
      });
      const right: BarButton = { id: "right", text: "That’s right", isMain: true };
      const ask = `${name}: what do these mean?`;
      return { ...base, ask, says: found, rows, answers, buttons: [right, again] };
    }
    const buttons = answers.map(({ id, text }, at) => ({
      id: `answer ${id}`,
      text,
      isMain: at === guessed[0],
    }));
    const ask = `The page says ${shown(pick.text)}. What does it mean?`;
    return { ...base, ask, says: found, buttons: [...buttons, again] };
  }
  const parts = partsOf(field, pick);
  if (parts.length > 1) {
    const buttons = parts.map(({ value }, at) => ({
      id: `part ${at}`,
      text: shown(value),
      isMain: at === 0,
    }));
    const ask = `Which part is the ${name.toLowerCase()}?`;
    return { ...base, ask, says: found, buttons: [...buttons, again] };
  }
  const right: BarButton = { id: "right", text: "That’s right", isMain: true };
  const buttons = [right, again];
  if (field === "sign") {
    const ask = `Only pages that say ${shown(pick.text)} here are cases.`;
    return { ...base, ask, says: found, buttons };
  }
  if (isNothing(pick.text)) {
    const says = `Verbatim will take ${shown(pick.text)} for not known. ${found}`;
    return { ...base, ask: `${name}: not known`, says, buttons };
  }
  return { ...base, ask: `${name}: ${pick.text}`, says: found, buttons };
}

const shown = (text: string): string => (text === "" ? "nothing" : quoted(text));
