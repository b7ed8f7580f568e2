import { diffArrays } from "diff";
import type { LooseLink } from "./loose-edition";

/** A link that leads elsewhere, is new, or is gone. */
export interface LinkChange {
  old: LooseLink | undefined;
  new: LooseLink | undefined;
}

/** More links than this are compared in their order alone. */
const MOST = 500;

/** Pairs the links of a section in their order and gives those that differ. */
export function linkChanges(olds: readonly LooseLink[], news: readonly LooseLink[]): LinkChange[] {
  const hrefs = (links: readonly LooseLink[]) => links.map(({ href }) => href);
  if (olds.length === news.length || olds.length + news.length > MOST) {
    const changes = Array.from({ length: Math.max(olds.length, news.length) }, (_, at) => ({
      old: olds[at],
      new: news[at],
    }));
    return changes.filter(({ old, new: fresh }) => old?.href !== fresh?.href);
  }
  const changes: LinkChange[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(hrefs(olds), hrefs(news))) {
    const gone = removed ? olds.slice(oldAt, oldAt + count) : [];
    const come = added ? news.slice(newAt, newAt + count) : [];
    changes.push(...gone.map((old) => ({ old, new: undefined })));
    for (const link of come) {
      const open = changes.find((change) => change.new === undefined && change.old?.at === link.at);
      if (open === undefined) changes.push({ old: undefined, new: link });
      else open.new = link;
    }
    oldAt += added ? 0 : count;
    newAt += removed ? 0 : count;
  }
  return changes;
}
