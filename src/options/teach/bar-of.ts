import { quoted } from "../../call/quoted";
import { CHOICES, isChoice } from "../../profile/teach/choices";
import type { Asked } from "../../profile/teach/draft";
import { isNothing } from "../../profile/teach/guess-meaning";
import type { BarButton, BarView, ToTeach } from "../../profile/teach/messages";
import { sayLocator } from "../../profile/teach/say-locator";
import { say } from "../../words/say";
import { fieldInSentence, fieldName, hintFor, taskFor } from "./lessons";
import { guessesOf, type Picked, partsOf, textsAsked } from "./picked";
import type { Pointing } from "./pointing";

/** What the frames of the console show. */
export function barOf(pointing: Pointing): Extract<ToTeach, { kind: "bar" }> {
  const { queue, at, picked, problem, isPaused } = pointing;
  const field = queue[at] ?? "caseReference";
  const base: BarView = {
    progress: say("barProgress", { at: at + 1, of: queue.length }),
    ask: taskFor(field),
    says: problem === "" ? hintFor(field) : problem,
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
  const finish: BarButton = { id: "finish", text: say("teachFinish") };
  if (isPaused) {
    const ask = say("barPaused");
    const says = say("barPausedHint");
    const resume: BarButton = { id: "resume", text: say("barResume"), isMain: true };
    return message({ ...base, ask, says, buttons: [resume, finish] }, false, false);
  }
  if (picked !== null) return message(answerBar(base, field, picked), true, true);
  const buttons: BarButton[] = [
    { id: "skip", text: say("barSkip") },
    ...(at === 0 ? [] : [{ id: "back", text: say("barBack") }]),
    finish,
  ];
  const pause: BarButton = { id: "pause", text: say("barPause") };
  return message({ ...base, buttons, links: [pause] }, true, problem !== "");
}

/** What was read, and what is asked of it. */
function answerBar(base: BarView, field: Asked, { pick }: Picked): BarView {
  const again: BarButton = { id: "again", text: say("barAgain") };
  const name = fieldName(field);
  const [best] = pick.candidates;
  const found = best === undefined ? "" : say("teachFound", { where: sayLocator(best.locator) });
  const texts = textsAsked(field, pick);
  if (isChoice(field)) {
    const guesses = guessesOf(field, texts);
    const answers = CHOICES[field].map(([, key], at) => ({ id: String(at), text: say(key) }));
    const guessed = guesses.map((guess) =>
      CHOICES[field].findIndex(([meaning]) => meaning === guess),
    );
    if (texts.length > 1) {
      // Not known is what is left where nothing is guessed: it claims nothing.
      const rows = texts.map((text, at) => {
        const answer = guessed[at] ?? -1;
        return { text: shown(text), answer: String(answer < 0 ? answers.length - 1 : answer) };
      });
      const right: BarButton = { id: "right", text: say("barRight"), isMain: true };
      const ask = say("barTheseMean", { field: name });
      return { ...base, ask, says: found, rows, answers, buttons: [right, again] };
    }
    const buttons = answers.map(({ id, text }, at) => ({
      id: `answer ${id}`,
      text,
      isMain: at === guessed[0],
    }));
    const ask = say("barMeans", { text: shown(pick.text) });
    return { ...base, ask, says: found, buttons: [...buttons, again] };
  }
  const parts = partsOf(field, pick);
  if (parts.length > 1) {
    const buttons = parts.map(({ value }, at) => ({
      id: `part ${at}`,
      text: shown(value),
      isMain: at === 0,
    }));
    const ask = say("barWhichPart", { field: fieldInSentence(field) });
    return { ...base, ask, says: found, buttons: [...buttons, again] };
  }
  const right: BarButton = { id: "right", text: say("barRight"), isMain: true };
  const buttons = [right, again];
  if (field === "sign") {
    const ask = say("barOnlyPages", { text: shown(pick.text) });
    return { ...base, ask, says: found, buttons };
  }
  if (isNothing(pick.text)) {
    const says = `${say("barTakenForNotKnown", { text: shown(pick.text) })} ${found}`;
    return { ...base, ask: say("barFieldNotKnown", { field: name }), says, buttons };
  }
  return {
    ...base,
    ask: say("barFieldReads", { field: name, text: pick.text }),
    says: found,
    buttons,
  };
}

const shown = (text: string): string => (text === "" ? say("barNothing") : quoted(text));
