import { say } from "../words/say";

export interface RuledOutProps {
  why: "set" | "switched off";
  /** What is switched off, where that isn't plain from what stands around it. */
  what?: string;
}

/**
 * Why something can't be changed here: a policy of the organisation has a value for it, or only
 * says that handlers may not.
 */
export function RuledOut({ why, what }: RuledOutProps) {
  const switchedOff =
    what === undefined ? say("ruledOutSwitchedOff") : say("ruledOutSwitchedOffWhat", { what });
  return <p class="ruled-out">{why === "set" ? say("ruledOutSet") : switchedOff}</p>;
}
