import * as z from "zod/mini";
import practice from "../profile/known/practice.json";
import { type Profile, profileSchema } from "../profile/profile";

/** The consoles this build knows. */
export const practiceProfiles: readonly Profile[] = [z.parse(profileSchema, practice)];
