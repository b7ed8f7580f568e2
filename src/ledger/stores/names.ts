import type { Binding } from "../../call/binding";
import { memberOf } from "../heal/day-copy";

/** By what somebody is named in a text that can't be read as a record. */
export class Names {
  /** Each a list of texts that must all be there. */
  readonly #all: string[][];

  constructor(clients: readonly string[]) {
    this.#all = clients.map((client) => client.split(" ").slice(1)).filter((all) => all.length > 0);
  }

  add({ identity, plain }: Binding): void {
    if (plain?.clientReference !== undefined) this.#all.push([plain.clientReference]);
    else if (plain?.caseReference !== undefined && identity.role !== undefined) {
      this.#all.push([plain.caseReference, `"${identity.role}"`]);
    }
  }

  addCall(id: string): void {
    this.#all.push([id]);
  }

  isIn(record: unknown): boolean {
    const value = memberOf(record, "value");
    const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
    return this.#all.some((words) => words.every((word) => text.includes(word)));
  }
}
