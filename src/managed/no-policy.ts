import type { ManagedSettings } from "./managed-settings";

/** How things are set where no policy says anything. */
export const noPolicy = (): ManagedSettings => ({
  consoles: [],
  readNoteLines: true,
  handlersMayChange: { organisation: true, consoles: true, retention: true, erasing: true },
  set: [],
  problems: [],
});
