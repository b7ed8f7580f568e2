import { packDigest, packFile } from "virtual:policy";
import { openPack } from "../policy/open-pack";
import type { Pack } from "../policy/pack";
import { browser } from "./extension";

/**
 * Reads the pack that ships with this build.
 *
 * @throws {PackError} where its bytes aren't the ones this build was made with
 */
export async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL(packFile));
  return openPack(new Uint8Array(await response.arrayBuffer()), packDigest);
}
