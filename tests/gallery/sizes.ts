/** The widths, in px, of the narrowest Firefox sidebar, a Chrome panel, and a tab. */
export const WIDTHS = [250, 360, 900] as const;
export const SCHEMES = ["light", "dark"] as const;

export const WIDEST = Math.max(...WIDTHS);
export const LOWEST = 320;
/** Longer pages are cut, in px: the rest of a list looks as its beginning does. */
export const TALLEST = 6000;

/** Where a picture goes, in the gallery's folder. */
export const pictureOf = (screen: string, state: string, scheme: string, width: number): string =>
  `${screen}/${state.replace(/\W+/g, "-")}-${scheme}-${width}.png`;
