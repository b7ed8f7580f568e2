import * as z from "zod/mini";

/** Makes the schema of each kind of message. */
type Makers = Record<string, () => z.ZodMiniType<{ kind: string }>>;

/** What parses to a message of one of these kinds. */
export type OfKinds<Kinds extends Makers> = z.infer<ReturnType<Kinds[keyof Kinds]>>;

/**
 * Parses messages that say of which kind they are. A kind's schema is made when the first of them
 * comes: a worker that starts to answer one message isn't kept waiting by those for all others.
 *
 * @returns parses a message; undefined: it is none of these
 */
export function byKind<Kinds extends Makers>(kinds: Kinds) {
  const made = new Map<string, z.ZodMiniType>();
  return (message: unknown): OfKinds<Kinds> | undefined => {
    const kind = (message as { kind?: unknown } | null | undefined)?.kind;
    if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) return undefined;
    const schema = made.get(kind) ?? kinds[kind]?.();
    if (schema === undefined) return undefined;
    made.set(kind, schema);
    return z.safeParse(schema, message).data as OfKinds<Kinds> | undefined;
  };
}
