import { storageAreas } from "./extension";

/**
 * Keeps what is stored from scripts in pages, the extension's own too: none of them needs it, and
 * one that a page had taken over could read the whole ledger. Chrome forgets it, so it is said
 * whenever the background starts. Firefox can't be told so.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel
 */
export async function keepStorageFromPages(): Promise<void> {
  const isFor = { accessLevel: "TRUSTED_CONTEXTS" } as const;
  await Promise.all(storageAreas.map((area) => area.setAccessLevel?.(isFor)));
}
