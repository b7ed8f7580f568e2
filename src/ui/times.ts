import { dateFormat } from "./date-format";

const timeOfDay = dateFormat({ hour: "2-digit", minute: "2-digit" });
const day = dateFormat({ day: "numeric", month: "short", year: "numeric" });
const longDay = dateFormat({ day: "numeric", month: "long", year: "numeric" });

/** "10:31", where the handler is. @param at ISO 8601 */
export const timeOf = (at: string): string => timeOfDay(new Date(at));

/** "21 Nov 2026, 10:31", where the handler is. @param at ISO 8601 */
export const dayAndTimeOf = (at: string): string => `${day(new Date(at))}, ${timeOf(at)}`;

/** "21 Nov 2026, 10:31". @param at local wall time, "2026-11-21T10:31" */
export const noteTimeOf = (at: string): string => {
  const [date = "", time = ""] = at.split("T");
  return `${day(new Date(`${date}T12:00:00`))}, ${time}`;
};

/** Today's date where the handler is, as ISO 8601. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** "9 March 2017". @param date ISO 8601 date */
export const longDateOf = (date: string): string => longDay(new Date(`${date}T12:00:00`));
