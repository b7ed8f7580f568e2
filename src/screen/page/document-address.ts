import { windowOf } from "./dom";

const url = Object.getOwnPropertyDescriptor(Document.prototype, "URL")?.get;

/**
 * A document's own address; its maker's origin and "/" where it has none, as with `about:srcdoc`.
 */
export function documentAddress(document: Document): string {
  const address: string = url?.call(document) ?? "";
  if (/^https?:/.test(address)) return address;
  return `${windowOf(document)?.origin ?? "null"}/`;
}
