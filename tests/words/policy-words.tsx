import type { Block, Pack } from "../../src/policy/pack";

const ofBlock = (block: Block): (string | null)[] => {
  if (block.kind === "list") return block.items;
  if (block.kind !== "link") return [block.text];
  return [block.text, ...block.addresses.map(({ href }) => href)];
};

/** What a screen may show out of the pack: the policy's words, and the annotations' over them. */
export function policyWords(pack: Pack): string[] {
  const words = [
    pack.title,
    pack.stamp,
    ...pack.editions.flatMap(({ id, file }) => [id, file]),
    ...pack.differences.flatMap(({ says }) => says.map(({ value }) => value)),
    ...pack.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(ofBlock)]),
    ...pack.rows.flatMap((row) => [row.id, row.words]),
    ...pack.statements.flatMap(({ label, strengthWords, passages }) => [
      label,
      strengthWords,
      ...passages.flatMap(({ blocks }) => blocks.flatMap(ofBlock)),
    ]),
    ...pack.routes.flatMap(({ label, to, speed, answer }) => [label, to, ...speed, answer]),
    ...pack.situations.flatMap(({ says, title, steps }) => [
      says,
      title,
      ...steps.flatMap(({ ask, answers }) => [
        ask,
        ...answers.flatMap((answer) => [answer.says, answer.end]),
      ]),
    ]),
    ...pack.markers.flatMap((marker) => marker.words),
    ...pack.odd.flatMap(({ quote, note }) => [quote, note]),
    ...pack.gaps.map(({ says }) => says),
  ];
  return [...new Set(words.filter((each) => each !== null))];
}
