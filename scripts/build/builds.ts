/** The builds there are, of one source: see docs on each in `manifestOf`. */
export const BUILDS = ["store", "managed", "practice"] as const;
export type Build = (typeof BUILDS)[number];
/** The browsers that they are built for. */
export const BROWSERS = ["chrome", "firefox"] as const;
export type Browser = (typeof BROWSERS)[number];

export interface Target {
  browser: Browser;
  build: Build;
  /** With messages in no real language, to find what isn't a message: never shipped. */
  isPseudo?: boolean;
}

/** Every one that somebody may install. */
export const TARGETS: readonly Target[] = BROWSERS.flatMap((browser) =>
  BUILDS.map((build) => ({ browser, build })),
);

/** The practice build in no real language. */
export const PSEUDO: Target = { browser: "chrome", build: "practice", isPseudo: true };

/** Where a build goes, from the root: ready to be loaded unpacked. */
export const folderOf = ({ browser, build, isPseudo = false }: Target): string =>
  `dist/${browser}-${isPseudo ? "pseudo" : build}`;
