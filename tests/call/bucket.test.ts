import fc from "fast-check";
import { expect, it } from "vitest";
import { BUCKETS, bucketOf } from "../../src/call/bucket";

it("every client has a bucket, and always the same one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (client) => {
      const bucket = bucketOf(client);
      expect(Number.isInteger(bucket)).toBe(true);
      expect(bucket).toBeGreaterThanOrEqual(0);
      expect(bucket).toBeLessThan(BUCKETS);
      expect(bucketOf(client)).toBe(bucket);
    }),
  );
});

// The published values of 32-bit FNV-1a: a change of the hash would lose every reading.
it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the bucket of %j is its FNV-1a hash modulo 1,024", (client, hash) => {
  expect(bucketOf(client)).toBe(hash % 1024);
});

it.each([
  ["cases in a row", (n: number) => `case ${7_000_000_000 + n} ${n % 2 === 0 ? "pwc" : "nrp"}`],
  ["client references in a row", (n: number) => `client C-${n}`],
])(
  "10,240 %s are spread over the buckets: ten a bucket, none with five times that",
  (_what, key) => {
    const sizes = new Array<number>(BUCKETS).fill(0);
    for (let n = 0; n < 10 * BUCKETS; n++) {
      const bucket = bucketOf(key(n));
      sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    }
    expect(Math.max(...sizes)).toBeLessThan(50);
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(0.9 * BUCKETS);
  },
);
