import type { FieldProfile, FrameProfile, Profile, Sign } from "../profile";
import type { Asked, Draft, DraftField, DraftFrame } from "./draft";

/** A profile taken apart again, to be changed. */
export const draftOfProfile = ({ name, id, frames }: Profile): Draft => ({
  name,
  id,
  frames: frames.map(draftFrameOf),
});

function draftFrameOf({ place, addresses, caseScreen = [], fields }: FrameProfile): DraftFrame {
  const known = Object.entries(fields) as [Asked, FieldProfile][];
  const reference = fields.caseReference;
  const isReference = ({ locators, part, is }: Sign): boolean =>
    is === undefined && isSame({ locators, part }, reference);
  const rest = caseScreen.filter((sign) => !isReference(sign));
  // One sign with texts of its own can be pointed at anew; others stay as they are.
  const sign = rest.find(({ is }) => is !== undefined);
  return {
    place,
    addresses: [...addresses],
    seen: [],
    fields: {
      ...Object.fromEntries(known.map(([field, how]) => [field, draftFieldOf(how)])),
      ...(sign === undefined ? {} : { sign: { ...draftFieldOf(sign), is: sign.is } }),
    },
    signs: rest.filter((each) => each !== sign),
    isReferenceNoSign: reference !== undefined && !caseScreen.some(isReference),
  };
}

const isSame = (one: Pick<FieldProfile, "locators" | "part">, other?: FieldProfile): boolean =>
  JSON.stringify([one.locators, one.part]) === JSON.stringify([other?.locators, other?.part]);

const draftFieldOf = ({ locators, part, values, separator }: FieldProfile): DraftField => ({
  locators: [...locators],
  part,
  values: { ...values },
  separator,
  others: [],
});
