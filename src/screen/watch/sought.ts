import type { FrameProfile } from "../../profile/profile";
import type { Wanted } from "../locate/label-key";
import { labelsOf } from "../read/read-frame";
import { likelyFor, selectorOf } from "./likely";

/** What is looked for at an address. */
export interface Sought {
  frame: FrameProfile;
  wanted: Wanted;
  /** Of what is looked for by a selector; "" for nothing. */
  selector: string;
  /** Whether what came into the page may hold any of it. */
  isLikely: ReturnType<typeof likelyFor>;
}

/** What a frame's profile looks for, ready to be looked for. */
export function soughtIn(frame: FrameProfile): Sought {
  const [wanted, selector] = [labelsOf(frame), selectorOf(frame)];
  return { frame, wanted, selector, isLikely: likelyFor(wanted, selector) };
}
