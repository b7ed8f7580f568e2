/**
 * What is wrong with a file of so many bytes, if anything.
 *
 * @param most bytes, a whole number of kB
 */
export function sizeProblem(bytes: number, most: number): string | undefined {
  if (bytes <= most) return undefined;
  const kilobytes = Math.ceil(bytes / 1024);
  const size = kilobytes < 1024 ? `${kilobytes} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `The file is ${size}; the most is ${most / 1024} kB. Make sure that it is the right one.`;
}
