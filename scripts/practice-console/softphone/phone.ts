import type { Line } from "../shared/messages";

const endedMs = 2_000;
const idle: Line = { state: "Idle", direction: "", number: "" };

/** One telephone line. Each action is refused (false) in a state that doesn't allow it. */
export interface Phone {
  readonly line: Line;
  /** Whole seconds talked, or null before the call is connected. */
  seconds(): number | null;
  ring(number: string): boolean;
  dial(number: string): boolean;
  answer(): boolean;
  hangUp(): boolean;
}

/** Makes a line that is idle; a call that is dialled is answered after `dialMs`. */
export function createPhone(dialMs: number, onChange: (line: Line) => void): Phone {
  let line = idle;
  let connectedAt: number | null = null;
  let endedAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function move(next: Line): true {
    clearTimeout(timer);
    line = next;
    if (next.state === "Connected") connectedAt = Date.now();
    else if (next.state === "Ended") endedAt = Date.now();
    else connectedAt = endedAt = null;
    onChange(line);
    return true;
  }

  return {
    get line() {
      return line;
    },
    seconds() {
      if (connectedAt === null) return null;
      return Math.floor(((endedAt ?? Date.now()) - connectedAt) / 1_000);
    },
    ring(number) {
      return line.state === "Idle" && move({ state: "Ringing", direction: "Incoming", number });
    },
    dial(number) {
      if (line.state !== "Idle") return false;
      move({ state: "Dialling", direction: "Outgoing", number });
      timer = setTimeout(() => move({ ...line, state: "Connected" }), dialMs);
      return true;
    },
    answer() {
      return line.state === "Ringing" && move({ ...line, state: "Connected" });
    },
    hangUp() {
      if (line.state === "Idle" || line.state === "Ended") return false;
      move({ ...line, state: "Ended" });
      timer = setTimeout(() => move(idle), endedMs);
      return true;
    },
  };
}
