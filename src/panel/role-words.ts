import type { Direction, Role } from "../call/case-screen";

/** The clients as handlers call them. */
export const ROLE_WORDS: Record<Role, string> = {
  pwc: "Parent with care",
  nrp: "Non-resident parent",
};

export const DIRECTION_WORDS: Record<Direction, string> = {
  outbound: "Outgoing",
  inbound: "Incoming",
};
