import { EMPTY_HEAD, headAfter, type Link, partOf, withLink } from "./chain";
import type { Draft } from "./draft";
import { keys } from "./records";

/** Adds a link to the chain, and moves its head. */
export async function addLink(draft: Draft, link: Link): Promise<void> {
  const head = (await draft.read("head", keys.head)) ?? EMPTY_HEAD;
  const key = keys.chain(partOf(head.links));
  draft.write(key, withLink(await draft.read("chain", key), head, link));
  draft.write(keys.head, headAfter(head, link));
}
