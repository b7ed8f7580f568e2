import type { ManagedKey } from "../../src/managed/managed-keys";

/** The file that the manifest names as `managed_schema`. */
export const MANAGED_SCHEMA_FILE = "managed-schema.json";

interface Setting {
  title: string;
  description: string;
  type: "string" | "array" | "integer" | "boolean";
  items?: { type: "string" };
}

/**
 * What an administrator may set by policy; her console shows the titles and the descriptions.
 * Nothing is in groups, and no bounds are stated: Chrome drops in silence what isn't as the schema
 * says, a group whole, and of what arrives we can say what is wrong with it. That is why consoles
 * and the organisation's details are texts, each of them a JSON file's. An `additionalProperties`
 * at the top would keep the extension from loading.
 *
 * @see https://www.chromium.org/administrators/configuring-policy-for-extensions/
 */
export const managedSchema: {
  type: "object";
  properties: Record<ManagedKey, Setting>;
} = {
  type: "object",
  properties: {
    handlerId: {
      title: "Handler id",
      description:
        "Stands with each call that this desk records, and in its exports: 1 to 64 characters. Without it no id is kept.",
      type: "string",
    },
    consoles: {
      title: "Consoles",
      description:
        "Console profiles, each the text of its JSON file, 32 at most. They come before those that a handler adds.",
      type: "array",
      items: { type: "string" },
    },
    organisation: {
      title: "The organisation’s details",
      description:
        "The text of a JSON file as the options page “Your organisation” exports it. It takes the place of the details on the desk, whole, and handlers can’t change it.",
      type: "string",
    },
    retentionDays: {
      title: "Days that readings are kept",
      description:
        "From 30 to 2000. Older calls go for good at the next daily tidying up. Handlers can’t change it. Without it, 400 days or what the handler sets.",
      type: "integer",
    },
    readNoteLines: {
      title: "Read note lines back",
      description:
        "Whether Verbatim reads its own note lines in a case’s notes, and shows what colleagues have read. Without it, it does.",
      type: "boolean",
    },
    showWelcome: {
      title: "Show the first-run page",
      description:
        "Whether a page opens by itself after the install that says what Verbatim does and how to begin. Without it, it opens only where a handler has installed Verbatim herself.",
      type: "boolean",
    },
    handlersMayChangeOrganisation: {
      title: "Handlers may change the organisation’s details",
      description:
        "Whether handlers may change the organisation’s details on their desk, where no policy sets them. Without it, they may.",
      type: "boolean",
    },
    handlersMayChangeConsoles: {
      title: "Handlers may change consoles",
      description:
        "Whether handlers may add, import, change and remove consoles of their own. Those that they added before stay in use. Without it, they may.",
      type: "boolean",
    },
    handlersMayChangeRetention: {
      title: "Handlers may change how long readings are kept",
      description:
        "Whether handlers may set the days that readings are kept, where no policy sets them. Without it, they may.",
      type: "boolean",
    },
    handlersMayErase: {
      title: "Handlers may erase a client’s readings",
      description:
        "Whether handlers may erase what is kept of one client. Without it, they may. If you rule it out, somebody else has to answer requests for erasure.",
      type: "boolean",
    },
  },
};
