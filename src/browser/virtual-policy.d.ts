/** Made by the build from the editions: `scripts/policy/vite-plugin.ts`. */
declare module "virtual:policy" {
  /** The pack's file name in the extension. */
  export const packFile: string;
  /** SHA-256 of the pack's bytes, in hexadecimal. */
  export const packDigest: string;
  /** The suicide route's sentences (SUI-1, SUI-2), which must show without a pack. */
  export const suicideRoute: readonly string[];
}
