import * as z from "zod/mini";
import { type Profile, profileSchema } from "../screen/profile";
import practice from "../screen/profiles/practice.json";

/** The consoles this build knows. */
export const practiceProfiles: readonly Profile[] = [z.parse(profileSchema, practice)];
