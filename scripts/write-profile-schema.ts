import { writeFileSync } from "node:fs";
import { consoleProfileSchema } from "./console-profile-schema";

/** `npm run profile:schema`: writes the schema that docs/ holds anew. A test says when it is due. */
writeFileSync(
  new URL("../docs/console-profile.schema.json", import.meta.url),
  consoleProfileSchema(),
);
