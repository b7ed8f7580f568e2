import type { ComponentChildren } from "preact";
import type { Key, Messages } from "../words/messages";
import { sayInPieces } from "../words/say";

type Places<K extends Key> = Messages[K] extends { placeholders: infer P } ? keyof P : never;

export type SaidProps<K extends Key> = { message: K } & Record<Places<K>, ComponentChildren>;

/** A message with elements at its places: `<Said message="readAt" time={<time>…</time>} />`. */
export function Said<K extends Key>({ message, ...places }: SaidProps<K>) {
  const filling = places as Readonly<Record<string, ComponentChildren>>;
  return (
    <>
      {sayInPieces(message).map((piece) => ("text" in piece ? piece.text : filling[piece.place]))}
    </>
  );
}
