import { bindingOf, type Call } from "../call/call";
import { emptyHistory } from "../call/client-history";
import { colleagueNotes } from "../call/colleague-notes";
import { type DeskState, rememberedOf, sceneOf } from "../call/desk-step";
import { standingIn } from "../call/follow-screen";
import { type Identity, isSameClient, type KeyedIdentity } from "../call/identity";
import { keyIdentity } from "../call/key-identity";
import { identityOf } from "../call/standing";
import type { Pack } from "../policy/pack";
import { namesNotAllowed } from "./known-consoles";
import { historyOf, type OpenLedger } from "./ledger-store";
import { missingIn } from "./tab-documents";
import { statesOf, type TabRecord, unknownTab } from "./tab-store";
import { hasSecondCopy } from "./twin-store";
import { emptyView, isScreenShown, type View } from "./view";

/** Whom a call is with, as far as it may be read: remembered by a tab, or kept in plain. */
export function callWith(call: Call, tabs: DeskState["tabs"]): Identity {
  const binding = bindingOf(call);
  const remembered = rememberedOf(tabs, call.id).at(-1)?.identity;
  return { ...binding?.plain, role: binding?.identity.role, ...remembered };
}

/**
 * What is known of a tab.
 *
 * @param ledger undefined where it can't be used: then nothing is known of calls and of the past
 */
export async function viewOf(
  tab: number,
  tabs: ReadonlyMap<number, TabRecord>,
  ledger: OpenLedger | undefined,
  pack: Pack | undefined,
): Promise<View> {
  const record = tabs.get(tab) ?? unknownTab();
  const { state, conflicts, lastCall, views } = record;
  const { screen, corrections, accepted, looking } = state;
  const view: View = {
    ...emptyView(tab),
    nth: views,
    isCase: screen.caseReference !== undefined,
    screen,
    conflicts,
    missing: missingIn(record),
    notAllowed: await namesNotAllowed(),
    corrections,
    accepted,
    looking,
    lastCall,
    notes: colleagueNotes(screen, pack?.statements ?? []),
  };
  if (ledger === undefined) return { ...view, trouble: "unread" };
  const { key } = ledger.desk;
  const states = statesOf(tabs);
  const standing = standingIn(sceneOf(tab, { tabs: states, calls: ledger.calls }), key);
  view.standing = standing.kind;
  view.findings = ledger.findings;
  view.unread = ledger.unread;
  const shown = keyIdentity(key, identityOf(state));
  view.client = shown;
  if (standing.kind !== "no call") {
    view.call = standing.call;
    view.callWith = callWith(standing.call, states);
    const bound = bindingOf(standing.call)?.identity;
    if (standing.kind === "on call") view.client = { ...shown, ...bound };
    else if (!isScreenShown(view)) view.client = bound ?? {};
  }
  view.isLastCallHere =
    lastCall !== null && (shown.case === undefined || isSameClient(lastCall.with, shown));
  const joined = view.call === null ? undefined : bindingOf(view.call)?.joined;
  const [isSecond, past] = await Promise.all([
    hasSecondCopy(),
    pastOf(ledger, view.client, isScreenShown(view) ? undefined : joined),
  ]);
  return { ...view, hasSecondCopy: isSecond, ...past };
}

/** What this desk knows of a client; where that can't be read, it is said. */
async function pastOf(
  ledger: OpenLedger,
  whole: KeyedIdentity,
  joined?: readonly KeyedIdentity[],
): Promise<Partial<Pick<View, "history" | "byRole" | "trouble">>> {
  const { client, ...role } = whole;
  try {
    const [history, byRole] = await Promise.all([
      historyOf(ledger, whole, joined),
      client === undefined ? emptyHistory() : historyOf(ledger, role),
    ]);
    return { history, byRole };
  } catch (error) {
    console.error("The ledger can't be read.", error);
    return { trouble: "unread" };
  }
}
