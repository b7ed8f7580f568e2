import { addToHistory } from "../../call/add-to-history";
import type { Binding } from "../../call/binding";
import type { CallEvent } from "../../call/call-event";
import { type ClientHistory, emptyHistory } from "../../call/client-history";
import { clientIdOf } from "../../call/identity";
import { wordingOf } from "../sealed-call";
import type { StandingCall } from "./heal-day";

/** What of an event a history may depend on. */
const COUNTS: ReadonlySet<CallEvent["kind"]> = new Set([
  "fact changed",
  "note accepted",
  "prompts paused",
  "prompts resumed",
]);

/** Puts the readings together anew from all sealed calls, as sealing them one by one does. */
export class Rebuild {
  readonly #calls: (StandingCall & { nth: number })[] = [];
  readonly #histories = new Map<string, ClientHistory>();
  /** The calls that were added. */
  readonly ids = new Set<string>();

  /** @param nth which link of the chain sealed it last */
  add({ call, bindings }: StandingCall, nth: number): void {
    this.ids.add(call.id);
    const events = call.events.filter(({ kind }) => COUNTS.has(kind));
    this.#calls.push({ nth, bindings, call: { ...call, events } });
  }

  /** What is known of each client, by client id. */
  finish(): Map<string, ClientHistory> {
    for (const call of this.#calls.sort((one, next) => one.nth - next.nth)) this.#play(call);
    return this.#histories;
  }

  #play({ call, bindings }: StandingCall): void {
    const binding = bindings.at(-1) ?? undefined;
    const client = binding === undefined ? undefined : clientIdOf(binding.identity);
    if (binding === undefined || client === undefined) return;
    this.#join(client, binding);
    const finished = { ...call, wording: wordingOf(call), bindings: [binding] };
    this.#histories.set(client, addToHistory(finished, call.outcomes, this.#of(client)));
  }

  /** Notes at each of them that they are one person, or no longer. */
  #join(client: string, { joined: identities }: Binding): void {
    if (identities === undefined) return;
    const own = this.#of(client);
    const joined = identities.flatMap((each) => clientIdOf(each) ?? []);
    for (const each of new Set([...own.joined, ...joined])) {
      const theirs = this.#of(each);
      const rest = theirs.joined.filter((id) => id !== client);
      this.#histories.set(each, {
        ...theirs,
        joined: joined.includes(each) ? [...rest, client] : rest,
      });
    }
    this.#histories.set(client, { ...own, joined });
  }

  #of = (client: string): ClientHistory => this.#histories.get(client) ?? emptyHistory();
}
