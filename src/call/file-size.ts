import { say } from "../words/say";

/**
 * What is wrong with a file of so many bytes, if anything.
 *
 * @param most bytes, a whole number of kB
 */
export function sizeProblem(bytes: number, most: number): string | undefined {
  if (bytes <= most) return undefined;
  return say("fileTooLarge", { size: sizeWords(bytes), most: sizeWords(most) });
}

function sizeWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1024) return say("fileKilobytes", { size: kilobytes });
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const size = new Intl.NumberFormat(say("languageTag"), digits).format(bytes / 1024 / 1024);
  return say("fileMegabytes", { size });
}
