/** The builds there are, of one source: see docs on each in `manifestOf`. */
export const BUILDS = ["store", "managed", "practice"] as const;
export type Build = (typeof BUILDS)[number];
/** The browsers that they are built for. */
export const BROWSERS = ["chrome"] as const;
export type Browser = (typeof BROWSERS)[number];

export interface Target {
  browser: Browser;
  build: Build;
}

/** Every one of them. */
export const TARGETS: readonly Target[] = BROWSERS.flatMap((browser) =>
  BUILDS.map((build) => ({ browser, build })),
);

/** Where a build goes, from the root: ready to be loaded unpacked. */
export const folderOf = ({ browser, build }: Target): string => `dist/${browser}-${build}`;
