import type { Statement } from "../policy/pack";

/** A statement's strength as the policy puts it: three, never flattened into one. */
export const Strength = ({ statement }: { statement: Statement }) => (
  <span class={`strength strength--${statement.strength}`}>{statement.strengthWords}</span>
);
