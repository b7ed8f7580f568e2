import type { Pack } from "./pack";

/** A marker on the case screen, and the section that it calls for. */
export interface MarkerSection {
  marker: string;
  section: string;
}

/** The sections that a case's markers call for, in the order of the markers; each section once. */
export function markerSections(
  markers: readonly string[],
  { markers: rules }: Pick<Pack, "markers">,
): MarkerSection[] {
  const found: MarkerSection[] = [];
  for (const marker of markers) {
    const text = marker.toLowerCase();
    for (const { words, section } of rules) {
      const isNew = !found.some((each) => each.section === section);
      if (isNew && words.some((word) => text.includes(word))) found.push({ marker, section });
    }
  }
  return found;
}
