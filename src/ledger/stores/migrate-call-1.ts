import { plainOf } from "../../call/binding";
import { append, bind, type Call, startCall } from "../../call/call";
import type { Happening } from "../../call/call-event";
import { type CallFacts, factsIn, factsOf } from "../../call/facts";
import type { Identity } from "../../call/identity";
import { keyIdentity } from "../../call/key-identity";
import type { Source } from "../../call/source";
import type { Statement } from "../../policy/pack";
import { isSame } from "../heal/same";
import type { Desk } from "../records";
import type { Corrections1, Event1, OpenCall1, Screen1 } from "./version-1";

/**
 * A call of the first version as one of the second: what was on its screen becomes facts and
 * bindings. Its references had been kept in plain, and so they still are.
 *
 * @param wording the statements it went by
 * @param newSalt 128 random bits each time, hexadecimal
 */
export function migrateCall(
  { start, edition, events }: Pick<OpenCall1, "start" | "edition" | "events">,
  wording: Statement[],
  desk: Desk,
  newSalt: () => string,
): Call {
  let screen: Screen1 = start.screen;
  let corrections: Corrections1 = start.corrections;
  let bound: Identity = {};
  let call = startCall({
    id: start.id,
    by: start.by,
    name: { desk: desk.id },
    pack: { stamp: edition, statements: wording },
    now: moment(start.startedAt),
  });
  const say = (id: string, by: Source, change: CallFacts, at: string) => {
    if (Object.keys(change).length === 0) return;
    call = append(call, id, { kind: "fact changed", by, change }, moment(at));
  };
  const follow = (id: string, by: Source, at: string) => {
    const { caseReference, clientReference, role } = factsOf(screen, corrections).known;
    const identity: Identity = { caseReference, clientReference, role };
    if ((caseReference ?? clientReference) === undefined || isSame(identity, bound)) return;
    bound = identity;
    const plain = plainOf(identity);
    const binding = { at, by, salt: newSalt(), identity: keyIdentity(desk.key, identity), plain };
    call = bind(call, id, binding, moment(at));
  };
  say(`${start.id}.screen`, "console", factsIn(screen), start.startedAt);
  say(`${start.id}.said`, "handler", factsIn(corrections), start.startedAt);
  follow(
    `${start.id}.bound`,
    corrections.caseReference === undefined ? "console" : "handler",
    start.startedAt,
  );
  for (const event of [...events].sort(endLast)) {
    const { id, at } = event;
    if (event.kind === "seen") {
      screen = { ...screen, ...event.screen };
      say(id, "console", factsIn(event.screen), at);
      follow(`${id}.bound`, "console", at);
    } else if (event.kind === "corrected") {
      corrections = { ...corrections, ...event.change };
      say(id, "handler", factsIn(event.change), at);
      follow(`${id}.bound`, "handler", at);
    } else {
      call = append(call, id, happeningOf(event), moment(at));
    }
  }
  return call;
}

/** All times of the first version are the computer's: that is the one clock they are compared by. */
const moment = (at: string) => ({ at, clock: { id: "migrated", ms: Date.parse(at) } });

/** An event that reached a call after its end stood behind it. */
const endLast = (one: Event1, other: Event1): number =>
  Number(one.kind === "ended") - Number(other.kind === "ended");

function happeningOf(event: Exclude<Event1, { kind: "seen" | "corrected" }>): Happening {
  const { id: _id, at: _at, ...happening } = event;
  return happening;
}
