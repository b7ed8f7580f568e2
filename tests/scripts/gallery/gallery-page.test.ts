import { describe, expect, it } from "vitest";
import { galleryPage } from "../../../scripts/gallery/gallery-page";
import { picturesIn } from "../../../scripts/gallery/pictures";

const results = (...titles: string[]) => ({
  testResults: [
    {
      assertionResults: titles.map((title) => ({ ancestorTitles: ["panel, dark, 250"], title })),
    },
  ],
});

describe("the gallery", () => {
  it("looks for each picture where it was left", () => {
    expect(picturesIn(results("owed, and begun"))).toEqual([
      {
        screen: "panel",
        state: "owed, and begun",
        scheme: "dark",
        width: 250,
        file: "panel/owed-and-begun-dark-250.png",
      },
    ]);
  });

  it("shows each, with its state as text only", () => {
    const page = galleryPage(picturesIn(results("due", "<script>")));
    expect(page).toContain("2 pictures of 2 states.");
    expect(page).toContain('src="panel/due-dark-250.png"');
    expect(page).toContain("&#60;script&#62;");
    expect(page).not.toContain("<script");
  });

  it("refuses results that aren't Vitest's", () => {
    expect(() => picturesIn({})).toThrow("testResults");
  });
});
