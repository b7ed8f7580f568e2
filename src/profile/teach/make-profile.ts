import type { CaseField } from "../../call/case-screen";
import { isAddress } from "../address";
import type { FieldProfile, FrameProfile, Profile, Sign } from "../profile";
import { isChoice } from "./choices";
import type { Draft, DraftField, DraftFrame } from "./draft";
import { generaliseAddresses } from "./generalise-addresses";
import { siteOf } from "./site-of";

/**
 * The profile that has been taught. It may still be refused: check it with `checkProfile`.
 *
 * @param taken ids that other profiles have
 */
export function makeProfile(draft: Draft, taken: readonly string[]): Profile {
  const frames = draft.frames.filter(
    ({ place, fields }) => place === "page" || Object.keys(fields).length > 0,
  );
  return {
    format: 1,
    id: draft.id ?? freeId(draft.name, taken),
    name: draft.name.trim(),
    frames: frames.map(frameOf),
  };
}

/** "Our CRM" becomes "our-crm", or "our-crm-2" where another console has that. */
function freeId(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const slug = words.slice(0, 7).join("-").slice(0, 50).replace(/-$/, "") || "console";
  let id = slug;
  for (let next = 2; taken.includes(id); next += 1) id = `${slug}-${next}`;
  return id;
}

function frameOf(frame: DraftFrame): FrameProfile {
  const { sign, caseReference } = frame.fields;
  const { sign: _sign, ...fields } = frame.fields;
  const signs: Sign[] = [
    ...(caseReference === undefined || frame.isReferenceNoSign ? [] : [signOf(caseReference)]),
    ...(sign === undefined ? [] : [signOf(sign)]),
    ...frame.signs,
  ];
  return {
    addresses: addressesOf(frame),
    place: frame.place,
    ...(signs.length === 0 ? {} : { caseScreen: signs }),
    fields: Object.fromEntries(
      (Object.entries(fields) as [CaseField, DraftField][]).map(([field, how]) => [
        field,
        fieldOf(field, how),
      ]),
    ),
  };
}

function addressesOf({ addresses, seen }: DraftFrame): string[] {
  const isNew = (address: string) => !addresses.some((pattern) => isAddress(pattern, address));
  const bySite = new Map<string, string[]>();
  for (const address of seen.filter(isNew)) {
    const site = siteOf(address);
    bySite.set(site, [...(bySite.get(site) ?? []), address]);
  }
  return [...addresses, ...[...bySite.values()].map(generaliseAddresses)];
}

const signOf = ({ locators, part, is }: DraftField): Sign => ({
  locators,
  ...(part === undefined ? {} : { part }),
  ...(is === undefined ? {} : { is }),
});

function fieldOf(field: CaseField, how: DraftField): Partial<FieldProfile> {
  const { locators, part, values, separator } = how;
  if (field === "notes") return { locators };
  return {
    locators,
    ...(part === undefined ? {} : { part }),
    ...(Object.keys(values).length === 0 && !isChoice(field) ? {} : { values }),
    ...(separator === undefined ? {} : { separator }),
  };
}
