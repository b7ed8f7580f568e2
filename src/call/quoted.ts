import { UNSEEN } from "./organisation-schema";

/** Something out of a file, short and harmless enough to stand in a sentence. */
export const quoted = (text: string): string => {
  const seen = text.replace(new RegExp(UNSEEN, "gu"), "�");
  return `“${seen.length > 40 ? `${seen.slice(0, 39)}…` : seen}”`;
};
