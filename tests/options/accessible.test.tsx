import { afterEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { resetLook } from "../ui/looks";
import { looksRight } from "../ui/tab-pages";
import { STATES } from "./all-states";
import { paintConsoles } from "./consoles/paint-consoles";

afterEach(resetLook);

looksRight(STATES);

describe("in forced colours", () => {
  it("which page is open can be told by more than a shadow, which they take away", async () => {
    await cdp().send("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: "active" }],
    });
    const { screen } = paintConsoles();
    const links = screen.getByRole("navigation").getByRole("link").elements();
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const underlined = links.filter((link) => getComputedStyle(link).borderBottomColor !== canvas);
    expect(underlined.map((link) => link.textContent)).toEqual(["Consoles"]);
  });
});
