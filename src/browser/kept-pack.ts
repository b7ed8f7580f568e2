import type { Pack } from "../policy/pack";
import { loadPack } from "./pack";

/**
 * The pack is a constant of the build: keeping it spares reading it for every message. It is asked
 * for as soon as this is loaded, before the rest of the background, which is made ready meanwhile.
 */
const pack = loadPack();
// Whoever needs it hears of a failure.
pack.catch(() => undefined);

/** @throws {PackError} where it can't be used */
export const getPack = (): Promise<Pack> => pack;
