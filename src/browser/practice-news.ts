import * as z from "zod/mini";

/** How far the practice call is, as the panel tells the welcome page round it. */
const practiceNewsSchema = z.object({
  kind: z.literal("practice"),
  /** Whether a statement is open in the reader. */
  isReading: z.boolean(),
  /** Whether nothing is due any more. */
  isRead: z.boolean(),
  /** What lies over the call. */
  sheet: z.nullable(z.string()),
  isSuicideThreat: z.boolean(),
  isOver: z.boolean(),
});
export type PracticeNews = z.infer<typeof practiceNewsSchema>;

/** Only a page of the extension can be round this one, and only such a page hears it. */
export const tellWelcome = (news: PracticeNews): void =>
  window.parent.postMessage(news, location.origin);

/**
 * Calls back with what the practice panel tells.
 *
 * @param frame the window that the panel is in: nobody else is listened to
 * @returns stops listening
 */
export function onPractice(
  frame: () => Window | null | undefined,
  callback: (news: PracticeNews) => void,
): () => void {
  const listener = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame() || origin !== location.origin) return;
    const news = z.safeParse(practiceNewsSchema, data);
    if (news.success) callback(news.data);
  };
  window.addEventListener("message", listener);
  return () => window.removeEventListener("message", listener);
}
