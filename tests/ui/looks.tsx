import axe from "axe-core";
import { cdp, page } from "vitest/browser";

/** Both colour schemes, at the widths of a Chrome panel and of the narrowest Firefox sidebar. */
export const LOOKS = [
  ["light", 360],
  ["dark", 360],
  ["light", 250],
  ["dark", 250],
] as const;

export type Scheme = (typeof LOOKS)[number][0];

export async function setLook(scheme: Scheme, width: number, textSize = "100%"): Promise<void> {
  await page.viewport(width, 800);
  await cdp().send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: scheme }],
  });
  document.documentElement.style.fontSize = textSize;
}

/** What the reader's own settings are, as `{ "forced-colors": "active" }`, until the next look. */
export async function setMedia(features: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** What moves by itself: nothing may where the reader has asked for that. */
export function moving(): string[] {
  const bars = [...document.querySelectorAll("progress:indeterminate")].filter((bar) =>
    bar.checkVisibility(),
  );
  return [
    ...document.getAnimations().map(({ id }) => `animation ${id}`),
    ...bars.map((bar) => `progress of ${bar.getAttribute("aria-label")}`),
  ];
}

/** Back to what every other test begins with. */
export async function resetLook(): Promise<void> {
  await page.viewport(360, 800);
  await cdp().send("Emulation.setEmulatedMedia", { features: [] });
  document.documentElement.style.fontSize = "";
}

/** What axe-core finds wrong: each rule with the elements it names. Nothing is what is wanted. */
export async function problemsFound(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What stands out of the page to the right, so that it would scroll sideways. */
export function overflowing(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
  return scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth} px`, ...wide] : [];
}
