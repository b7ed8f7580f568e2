import { bindingOf, type Call, IDLE_MS, lastEventAt } from "./call";
import type { Deed } from "./deed";
import { identityAfter } from "./deed-in-scene";
import { withPlain } from "./scene";
import { type Binder, takeDeed } from "./take-deed";

/**
 * Whether a deed can still belong to a call that is over: it was on its way when the call ended, or
 * was noted in the minutes after. The morning's first key is no part of yesterday's call.
 */
export const isLate = (call: Call, { at }: Deed): boolean =>
  Date.parse(at) - Date.parse(lastEventAt(call)) <= IDLE_MS;

/**
 * A call that is over with a deed that was on its way when it ended.
 *
 * @param call without its end
 * @param isSensitive whether the case that the deed names is known to be
 */
export function takeLateDeed(call: Call, deed: Deed, binder: Binder, isSensitive: boolean): Call {
  const before = bindingOf(call);
  const next = takeDeed(call, deed, binder);
  const isBound = next.bindings.length > call.bindings.length;
  if (!isBound || before?.plain === undefined || isSensitive) return next;
  const identity = identityAfter(deed, { ...before.plain, role: before.identity.role });
  const unchanged = call.bindings.map(() => ({ identity: {} }));
  return withPlain(next, [...unchanged, { identity, isSensitive: false }]);
}
