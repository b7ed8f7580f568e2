import type { CaseField } from "../../call/case-screen";
import type { FrameProfile, Locator, Part, Sign } from "../profile";
import { takePart } from "../take-part";
import type { Meaning } from "./choices";

/** A field, or the thing that only the team's own cases show. */
export type Asked = CaseField | "sign";

/** Another way to find a field, with the part that it needs. */
export interface OtherWay {
  locator: Locator;
  part?: Part | undefined;
}

/** A field as it has been taught so far. */
export interface DraftField {
  locators: Locator[];
  part?: Part | undefined;
  /** What texts mean; for a field of any text only those that mean: not known. */
  values: Record<string, Meaning>;
  separator?: string | undefined;
  /** What the text has to be, for a sign. */
  is?: string[] | undefined;
  /** Other ways that led to the same when it was pointed at. */
  others: OtherWay[];
}

/** The page or a frame in it, with what has been taught of it. */
export interface DraftFrame {
  place: FrameProfile["place"];
  /** Address patterns that the profile had before. */
  addresses: string[];
  /** Addresses at which it was seen while teaching. */
  seen: string[];
  fields: Partial<Record<Asked, DraftField>>;
  /** Signs of a case screen that the profile had before, but for the reference and the sign here. */
  signs: Sign[];
  /** Whether the case reference is no sign of a case here: the profile was made so. */
  isReferenceNoSign: boolean;
}

/** A profile in the making. */
export interface Draft {
  name: string;
  /** Of the profile that is being changed. */
  id?: string | undefined;
  frames: DraftFrame[];
}

/** Which field of which frame. */
export interface FieldKey {
  frame: number;
  field: Asked;
}

/** Every field that has been taught, frame by frame. */
export const fieldsOf = ({ frames }: Draft): (FieldKey & { how: DraftField })[] =>
  frames.flatMap(({ fields }, frame) =>
    (Object.entries(fields) as [Asked, DraftField][]).map(([field, how]) => ({
      frame,
      field,
      how,
    })),
  );

/** The text that a field takes out of what stands on the page; undefined where it isn't there. */
export const taken = ({ part }: Pick<DraftField, "part">, text: string): string | undefined =>
  part === undefined ? text : takePart(text, part);
