import { afterEach, vi } from "vitest";

/**
 * Notes the shadow roots that are made, which a page can't reach when they are closed.
 *
 * @returns the one that was made last. @throws where none was since the test began
 */
export function watchRoots(): () => ShadowRoot {
  const attach = vi.spyOn(Element.prototype, "attachShadow");
  afterEach(() => attach.mockClear());
  return () => {
    const made = attach.mock.results.at(-1);
    if (made?.type !== "return") throw new Error("No shadow root was made.");
    return made.value;
  };
}
