import type { Binding } from "./binding";
import { append, bind, bindingOf, type Call, callFacts } from "./call";
import type { Deed } from "./deed";
import { factsIn } from "./facts";
import type { Identity, KeyedIdentity } from "./identity";
import type { Source } from "./source";

/** Makes bindings: it has the desk's key and fresh salt. */
export interface Binder {
  key(identity: Identity): KeyedIdentity;
  /** A binding of now, without what may be read of it. */
  binding(identity: KeyedIdentity, by: Source, at: string): Binding;
}

/**
 * The call with what the handler did on it. The same deed again changes nothing.
 *
 * @param binder undefined where bindings aren't the caller's business: a panel paints a press at
 *   once and has no key; whom the call is bound to is then left as it is
 */
export function takeDeed(call: Call, deed: Deed, binder: Binder | undefined): Call {
  const { id, at, clock, ...details } = deed;
  const now = { at, clock };
  switch (details.kind) {
    case "corrected": {
      const change = factsIn(details.change);
      const isFact = Object.keys(change).length > 0;
      const corrected = isFact
        ? append(call, id, { kind: "fact changed", by: "handler", change }, now)
        : call;
      // A repeat, or a call that is over.
      if (isFact && corrected === call) return call;
      const { caseReference, role } = details.change;
      if (binder === undefined || (caseReference === undefined && role === undefined)) {
        return corrected;
      }
      const before = bindingOf(call);
      // The console's client reference names the person it shows, not the one the handler says.
      const { client: _other, ...kept } = before?.identity ?? {};
      const said = binder.key({ caseReference, role });
      return bind(
        corrected,
        isFact ? `${id}.bound` : id,
        {
          ...binder.binding({ ...kept, ...said }, "handler", at),
          ...(before?.joined === undefined ? {} : { joined: before.joined }),
        },
        now,
      );
    }
    case "moved": {
      if (binder === undefined) return call;
      const moved = bind(call, id, binder.binding(binder.key(details.to), "handler", at), now);
      const { role } = details.to;
      // What she had said of the one client isn't said of the other.
      const isRole = role === undefined || callFacts(call).known.role === role;
      if (moved === call || isRole) return moved;
      const change = { role };
      return append(moved, `${id}.role`, { kind: "fact changed", by: "handler", change }, now);
    }
    case "joined": {
      const before = bindingOf(call);
      if (binder === undefined || before === undefined) return call;
      const joined = details.with === null ? [] : [binder.key(details.with)];
      const next = { ...binder.binding(before.identity, "handler", at), joined };
      return bind(call, id, { ...next, ...plain(before) }, now);
    }
    case "ended":
      return append(call, id, { kind: "ended", by: "handler" }, now);
    default:
      return append(call, id, details, now);
  }
}

const plain = (binding: Binding) => (binding.plain === undefined ? {} : { plain: binding.plain });
