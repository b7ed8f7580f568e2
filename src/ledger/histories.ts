import {
  type ClientHistory,
  emptyHistory,
  isEmptyHistory,
  joinHistories,
} from "../call/client-history";
import type { Draft } from "./draft";
import { keys } from "./records";

/** What is kept of one client by itself. */
export async function readHistory(draft: Draft, client: string): Promise<ClientHistory> {
  const bucket = await draft.read("readings", keys.readings(client));
  return bucket?.clients[client] ?? emptyHistory();
}

export async function writeHistory(
  draft: Draft,
  client: string,
  history: ClientHistory,
): Promise<void> {
  const key = keys.readings(client);
  const bucket = await draft.read("readings", key);
  const { [client]: _before, ...clients } = bucket?.clients ?? {};
  if (!isEmptyHistory(history)) clients[client] = history;
  if (Object.keys(clients).length > 0) draft.write(key, { version: 2, clients });
  else if (bucket !== undefined) draft.remove(key);
}

/**
 * What is kept of one person: of this client, and of those whom the handler has joined with it.
 *
 * @param joined whom she has joined on the call that is on: none, where she took it back
 */
export async function readJoined(
  draft: Draft,
  client: string,
  joined?: readonly string[],
): Promise<ClientHistory> {
  const own = await readHistory(draft, client);
  const others = [...new Set(joined ?? own.joined)].filter((each) => each !== client);
  const histories = await Promise.all(others.map((each) => readHistory(draft, each)));
  return { ...joinHistories([own, ...histories]), joined: others };
}
