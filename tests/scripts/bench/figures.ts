import { type About, type Figure, figureOf, type Goal } from "../../../scripts/bench/statistics";

/** A figure of two pairs in which ours takes 3 and 5 ms, and the floor 2 ms. */
export const figure = (about: Partial<About> = {}): Figure =>
  figureOf(
    {
      name: "key press to paint",
      spans: "from the key to the paint",
      unit: "ms",
      floorName: "a bare key",
      compared: "ratio",
      goals: [],
      ...about,
    },
    { ours: [3, 5], floor: [2, 2] },
  );

export const goal = (of: Goal["of"], most: number, at: Goal["at"] = "median"): Goal => ({
  of,
  at,
  most,
});
