/** A section's id: its title in lower case, every other character than a letter or digit a hyphen. */
export const sectionId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
