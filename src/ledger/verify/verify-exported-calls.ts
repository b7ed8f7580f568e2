import * as z from "zod/mini";
import type { Content } from "../export/export-line";
import { sealedCallSchema, timingsSchema } from "../sealed-call";
import type { Check } from "./verify-check";
import { type StoredCall, sealedBindingsSchema } from "./verify-day";

/** The calls of an exported file, each of which takes a line and those that follow it. */
export class ExportedCalls {
  #last: { day: string; line: number; stored: StoredCall } | undefined;

  constructor(private readonly check: Check) {}

  /** @returns whether the line has the shape of what it says it is */
  take(
    content: Extract<Content, { kind: "call" | "bindings" | "timings" }>,
    line: number,
  ): boolean {
    if (content.kind === "call") return this.#begin(content, line);
    const last = this.#last;
    if (last?.stored.call.value.id !== content.call) {
      this.check.stray(content.kind, content.call, last?.day ?? "", line);
      return true;
    }
    if (content.kind === "bindings") {
      const { data } = z.safeParse(sealedBindingsSchema, content.bindings);
      if (data !== undefined) last.stored.bindings = { value: data, stored: content.bindings };
      return data !== undefined;
    }
    const { data } = z.safeParse(timingsSchema, content.timings);
    if (data !== undefined) last.stored.timings = { value: data, stored: content.timings };
    return data !== undefined;
  }

  /** Checks the call that was read last, now that all of it was seen. */
  flush(): void {
    const last = this.#last;
    this.#last = undefined;
    if (last !== undefined) this.check.call(last.day, last.stored, last.line);
  }

  #begin({ day, call }: Extract<Content, { kind: "call" }>, line: number): boolean {
    this.flush();
    const { data } = z.safeParse(sealedCallSchema, call);
    if (data === undefined) return false;
    const stored = { call: { value: data, stored: call }, bindings: undefined, timings: undefined };
    this.#last = { day, line, stored };
    return true;
  }
}
