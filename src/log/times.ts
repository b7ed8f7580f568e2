import { dateFormat } from "../ui/date-format";

const clock = dateFormat({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dateOf = dateFormat({ day: "numeric", month: "long" });
const weekday = dateFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "10:31:05", where the handler is. @param at ISO 8601 */
export const clockOf = (at: string): string => clock(new Date(at));

/** "21 November", where the handler is. @param at ISO 8601 */
export const shortDateOf = (at: string): string => dateOf(new Date(at));

/** "Saturday 21 November 2026". @param day ISO 8601 date */
export const weekdayOf = (day: string): string =>
  weekday(new Date(`${day}T12:00:00`)).replace(",", "");

/** Whether a time is on another date where the handler is than the day, UTC, it is kept under. */
export const isOtherDate = (at: string, day: string): boolean =>
  shortDateOf(at) !== dateOf(new Date(`${day}T12:00:00`));

/** "1:05" or "1:02:03": how far to wind a recording. @param ms from the start of the call */
export function windOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}
