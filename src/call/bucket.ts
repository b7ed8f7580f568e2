/** How many records the readings of all clients are spread over: few keys keep storage fast. */
export const BUCKETS = 1024;

/** The bucket of a client key: 32-bit FNV-1a over its UTF-16 code units, modulo 1,024. */
export function bucketOf(client: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < client.length; at++) {
    hash = Math.imul(hash ^ client.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
