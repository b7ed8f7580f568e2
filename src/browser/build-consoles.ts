/// <reference path="./build-env.d.ts" />
import * as z from "zod/mini";
import practice from "../profile/known/practice.json";
import { type Profile, profileSchema } from "../profile/profile";

/** The consoles that this build knows by itself: the practice console, in the practice build. */
export const buildConsoles: readonly Profile[] =
  import.meta.env.BUILD === "practice" ? [z.parse(profileSchema, practice)] : [];
