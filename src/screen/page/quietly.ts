/**
 * A function that never throws. What goes wrong on a page's account, or after the extension is
 * gone, is nothing that the page's own console should show.
 */
export const quietly =
  <Args extends unknown[]>(run: (...args: Args) => void) =>
  (...args: Args): void => {
    try {
      run(...args);
    } catch {
      // The next look is as good as this one would have been.
    }
  };
