export const callStates = ["Idle", "Ringing", "Dialling", "Connected", "Ended"] as const;
export const directions = ["Incoming", "Outgoing", ""] as const;

export type CallState = (typeof callStates)[number];
export type Direction = (typeof directions)[number];

/** One look at the line: what the softphone shows and what it tells the page. */
export interface Line {
  readonly state: CallState;
  readonly direction: Direction;
  readonly number: string;
}

/** Page to softphone. `context` names the client an incoming call should come from, if any. */
export type ToSoftphone =
  | { readonly type: "dial"; readonly number: string }
  | { readonly type: "context"; readonly number: string | null };

/** Softphone to page. */
export type FromSoftphone = { readonly type: "state" } & Line;

/** Reads a message to the softphone; anything else is undefined. */
export function parseToSoftphone(data: unknown): ToSoftphone | undefined {
  const { type, number } = asRecord(data);
  if (type === "dial" && typeof number === "string") return { type, number };
  if (type === "context" && (typeof number === "string" || number === null)) {
    return { type, number };
  }
  return undefined;
}

/** Reads a message from the softphone; anything else is undefined. */
export function parseFromSoftphone(data: unknown): FromSoftphone | undefined {
  const record = asRecord(data);
  const state = callStates.find((known) => known === record.state);
  const direction = directions.find((known) => known === record.direction);
  const number = record.number;
  if (record.type !== "state" || state === undefined || direction === undefined) {
    return undefined;
  }
  return typeof number === "string" ? { type: "state", state, direction, number } : undefined;
}

function asRecord(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
