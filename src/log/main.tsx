import "../browser/words";
import { render } from "preact";
import {
  sendCheck,
  sendErase,
  sendFindingsSeen,
  sendRetention,
} from "../browser/background-client";
import { ledgerReader } from "../browser/ledger-reader";
import { troubleOf } from "../browser/ledger-trouble";
import { onManaged, readManaged, readMayChange } from "../browser/managed-settings";
import { loadPack } from "../browser/pack";
import { readRetention } from "../browser/retention";
import type { Names } from "../ledger/log-view/words";
import { TIMINGS_DAYS } from "../ledger/stores/purge";
import type { Pack } from "../policy/pack";
import type { LogActions, LogSettings } from "./actions";
import { Log } from "./Log";
import "./log.scss";

const root = document.getElementById("log");
if (root === null) throw new Error("The reading log has no place for it.");

const namesIn = ({ statements, routes }: Pick<Pack, "statements" | "routes">): Names => ({
  statements: Object.fromEntries(statements.map(({ id, label }) => [id, label])),
  routes: Object.fromEntries(routes.map(({ id, label }) => [id, label])),
});

// The log is there to be read without a policy, too: ids stand for themselves then.
const names = loadPack().then(namesIn, (error: unknown): Names => {
  console.error("The policy can't be read.", error);
  return { statements: {}, routes: {} };
});

const readSettings = async (): Promise<LogSettings> => ({
  // With the first copy unreadable, the second still shows the calls.
  days: await readRetention().catch((error: unknown) => {
    console.error("How long readings are kept can't be read.", error);
    return undefined;
  }),
  timingDays: TIMINGS_DAYS,
  mayChangeDays: await readMayChange("retention"),
  mayErase: (await readMayChange("erasing")) === "yes",
  handler: (await readManaged()).handlerId,
});

void Promise.all([names, readSettings()]).then(([known, settings]) => {
  const paint = (now: LogSettings) => {
    const actions: LogActions = {
      erase: async (clients) => void (await sendErase(clients)),
      async setRetention(days) {
        await sendRetention(days);
        paint(await readSettings());
      },
      seeFindings: async (ids) => void (await sendFindingsSeen(ids)),
      compareCopies: async () => void (await sendCheck()),
    };
    const given = { reader: ledgerReader, actions, names: known, settings: now, troubleOf };
    render(<Log {...given} />, root);
  };
  paint(settings);
  onManaged(() => void readSettings().then(paint));
});
