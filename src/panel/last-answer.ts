/**
 * Gives the last answer again as long as it is asked with the very same things: what the panel
 * shows is asked for several times at each key press.
 *
 * @param work what it answers depends on nothing but what it is asked with
 */
export function lastAnswer<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined;
  return (...asked) => {
    const before = last?.asked;
    if (last === undefined || asked.some((each, nth) => each !== before?.[nth])) {
      last = { asked, answer: work(...asked) };
    }
    return last.answer;
  };
}
