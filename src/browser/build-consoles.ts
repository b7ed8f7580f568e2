/// <reference path="./build-env.d.ts" />
import practice from "../profile/known/practice.json";
import type { Profile } from "../profile/profile";

/**
 * The consoles that this build knows by itself: the practice console, in the practice build. They
 * aren't parsed at every start: the tests of profiles do it.
 */
export const buildConsoles: readonly Profile[] =
  import.meta.env.BUILD === "practice" ? [practice as Profile] : [];
