/**
 * What an administrator may set by policy, by the name that it has there. All of them stand side by
 * side: of a group Chrome drops the whole where one member has a wrong type.
 */
export const MANAGED_KEYS = [
  "handlerId",
  "consoles",
  "organisation",
  "retentionDays",
  "readNoteLines",
  "showWelcome",
  "handlersMayChangeOrganisation",
  "handlersMayChangeConsoles",
  "handlersMayChangeRetention",
  "handlersMayErase",
] as const;

export type ManagedKey = (typeof MANAGED_KEYS)[number];
