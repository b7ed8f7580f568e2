/** A message as the browsers' format has it. A place's content is its own name in braces. */
export interface Message {
  message: string;
  /** For a translator: where it stands, and what its places stand for. */
  description?: string;
  placeholders?: Readonly<Record<string, { content: string; example?: string }>>;
}

export type MessageFile = Readonly<Record<string, Message>>;

/**
 * Joins the files of a language into the one that browsers read.
 *
 * @throws where two files hold the same key, whatever its capitals: browsers don't tell them apart
 */
export function joinFiles(files: readonly MessageFile[]): MessageFile {
  const joined: Record<string, Message> = {};
  const seen = new Set<string>();
  for (const [key, message] of files.flatMap((file) => Object.entries(file))) {
    if (seen.has(key.toLowerCase())) throw new Error(`The message “${key}” is there twice.`);
    seen.add(key.toLowerCase());
    joined[key] = message;
  }
  return joined;
}

/**
 * Answers keys as a browser's `i18n.getMessage` does.
 *
 * @see https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats
 */
export const finderOf =
  (file: MessageFile) =>
  (key: string): string => {
    const entry = file[key];
    return (entry?.message ?? "").replace(/\$(?:\$|(\w+)\$)/g, (whole, name?: string) =>
      name === undefined ? "$" : (entry?.placeholders?.[name.toLowerCase()]?.content ?? whole),
    );
  };
