export type Role = "PWC" | "NRP";

/** "" is not known: nobody has recorded whether the client has been spoken to. */
export type FirstContact = "Yes" | "No" | "";

/** What the client speaks, as the console's own list has it. */
export type Language = "English" | "Welsh" | "Turkish";

export interface Parent {
  readonly name: string;
  readonly phone: string;
  readonly reference: string;
  readonly firstContact: FirstContact;
  readonly language: Language;
}

export interface Note {
  readonly date: string;
  readonly author: string;
  readonly text: string;
}

export interface CaseRecord {
  /** Twelve digits, unspaced. */
  readonly reference: string;
  readonly status: string;
  readonly opened: string;
  readonly owningTeam: string;
  readonly markers: readonly string[];
  readonly onTheCall: Role | null;
  readonly parents: Readonly<Record<Role, Parent>>;
  readonly notes: readonly Note[];
}

export const roles: readonly Role[] = ["PWC", "NRP"];

export const roleNames: Readonly<Record<Role, string>> = {
  PWC: "Parent with care",
  NRP: "Non-resident parent",
};

/** Digits only, so that references and telephone numbers compare however they are spaced. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** "121001234567" as it is shown: "121 0012 34567". */
export function spacedReference(reference: string): string {
  return reference.replace(/^(\d{3})(\d{4})(\d{5})$/, "$1 $2 $3");
}
