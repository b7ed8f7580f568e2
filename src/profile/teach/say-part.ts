import { quoted } from "../../call/quoted";
import type { Part } from "../profile";

/** Which part of a text is taken, in words: "the 12 digits after “Case”". */
export function sayPart({ after, before, take, length }: Part): string {
  const size = length === undefined ? "" : `${length} `;
  const what =
    take === undefined
      ? length === undefined
        ? "what stands"
        : `${length} characters`
      : `the ${size}${take}`;
  const where = [
    ...(after === undefined ? [] : [`after ${quoted(after)}`]),
    ...(before === undefined ? [] : [`before ${quoted(before)}`]),
  ];
  return [what, where.join(" and ")].filter((each) => each !== "").join(" ");
}
