import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { revealRest } from "../../src/panel/reveal-rest";
import { paint } from "./paint";
import { readingState } from "./states";

afterEach(() => window.scrollTo(0, 0));

it("shows what is hidden of a long passage before anything is read of it, and then no more", async () => {
  await page.viewport(360, 500);
  paint(readingState("confidentiality", 1));
  const passage = document.querySelector(".passage--now");
  const foot = document.querySelector(".reader-foot");
  const hidden = () =>
    (passage?.getBoundingClientRect().bottom ?? 0) - (foot?.getBoundingClientRect().top ?? 0);
  expect(hidden()).toBeGreaterThan(15);
  let presses = 0;
  while (revealRest()) presses += 1;
  expect(presses).toBeGreaterThan(0);
  expect(presses).toBeLessThan(6);
  expect(hidden()).toBeLessThan(15);
});

it("has nothing to show of a short one", async () => {
  await page.viewport(360, 800);
  paint(readingState("offence", 1));
  expect(revealRest()).toBe(false);
});
