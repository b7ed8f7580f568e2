/** True for what could be a telephone number: digits, spaces, and perhaps a leading plus. */
export function isTelephoneNumber(text: string): boolean {
  return /^\+?[\d ]{3,20}$/.test(text) && /\d{3}/.test(text.replaceAll(" ", ""));
}

/** A caller nobody knows, from the mobile range that Ofcom keeps free for drama. */
export function randomNumber(): string {
  return `07700 900${String(Math.floor(Math.random() * 1_000)).padStart(3, "0")}`;
}

/** "01:07"; nothing before a call is connected. */
export function durationText(seconds: number | null): string {
  if (seconds === null) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
