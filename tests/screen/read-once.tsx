import { frameAt } from "../../src/profile/frames-for";
import type { FrameProfile } from "../../src/profile/profile";
import { EVERY_ELEMENT } from "../../src/screen/locate/locate";
import { documentAddress } from "../../src/screen/page/document-address";
import { createTreeFinder } from "../../src/screen/page/shadow";
import { isFrameVisible } from "../../src/screen/page/visible";
import { readFields, type Seen, searchFrame, withNotes } from "../../src/screen/read/read-frame";
import { readNotes } from "../../src/screen/read/read-notes";

/**
 * What a document shows now, by the frame of a profile that its address belongs to; no screen
 * where it shows no case, or belongs to none of them.
 *
 * @param address the document's own by default; its maker's, where it has none
 */
export function readOnce(
  document: Document,
  frames: readonly FrameProfile[],
  address = documentAddress(document),
): Seen {
  const frame = frameAt(frames, address);
  if (frame === undefined || !isFrameVisible(document)) return { screen: null, missing: [] };
  const { roots } = createTreeFinder()(document, EVERY_ELEMENT);
  const search = searchFrame(document, frame, roots, () => address);
  const seen = readFields(search);
  return withNotes(seen, readNotes(search.notes.filter(seen.isOurs)));
}
