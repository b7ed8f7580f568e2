/** The record in `storage.local` that holds this desk's details of its organisation, written whole. */
export const ORGANISATION_RECORD = "organisation";
