interface ImportMetaEnv {
  /** Which build this is; see scripts/build. Undefined where nothing is built, as in tests. */
  readonly BUILD: "store" | "managed" | "practice" | undefined;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
