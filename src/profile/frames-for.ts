import { isAddress, isSameSite } from "./address";
import type { FrameProfile, Profile } from "./profile";

/** A document, as the browser tells of it. */
export interface FrameDocument {
  /** The document's own address; its maker's origin where it has none, as with `about:srcdoc`. */
  address: string;
  place: FrameProfile["place"];
  /** The address of the page that it is in; its own, where it is the page. */
  page: string;
}

/** A profile's frames, and whose they are. */
export interface KnownFrames {
  profile: Profile;
  frames: FrameProfile[];
}

/**
 * The profile that knows a document, with its frames on that document's site: which of them applies
 * may change with the address, when a page goes on without loading anew. Of several on one site it
 * is the first that has the document's address, else the first. A frame is known only within a page
 * of the same profile, so that a console's softphone says nothing in another's.
 */
export function framesFor(
  profiles: readonly Profile[],
  { address, place, page }: FrameDocument,
): KnownFrames | undefined {
  const isOf = (frame: FrameProfile, wanted: FrameProfile["place"], where: string) =>
    frame.place === wanted && frame.addresses.some((pattern) => isSameSite(pattern, where));
  const onSite = profiles.flatMap((profile): KnownFrames[] => {
    const isInside = place === "page" || profile.frames.some((frame) => isOf(frame, "page", page));
    const frames = profile.frames.filter((frame) => isOf(frame, place, address));
    return isInside && frames.length > 0 ? [{ profile, frames }] : [];
  });
  return onSite.find(({ frames }) => frameAt(frames, address) !== undefined) ?? onSite[0];
}

/** The frame that an address belongs to: the first that fits, of those for its site. */
export const frameAt = (
  frames: readonly FrameProfile[],
  address: string,
): FrameProfile | undefined =>
  frames.find(({ addresses }) => addresses.some((pattern) => isAddress(pattern, address)));
