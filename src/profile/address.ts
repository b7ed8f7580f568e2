/**
 * Addresses in a profile: `https://crm.example/cases/*`. Scheme and host are said in full, so that
 * no other site can hold the address of a console within its own; in the path `*` stands for
 * anything. The host may begin with `*.` (the host itself and all below it) and the port may be `*`.
 */
export interface AddressPattern {
  scheme: string;
  host: string;
  /** "" is the scheme's own. */
  port: string;
  /** From the first slash on, with `*`. */
  path: string;
}

const FORM =
  /^(https?):\/\/((?:\*\.)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}|\*))?(\/[^\s]*)$/;

/** More of them would make comparing slow, and mean nothing. */
const MOST_STARS = 8;

const DEFAULT_PORT: Readonly<Record<string, string>> = { http: "80", https: "443" };

/** The parts of an address pattern; undefined where it isn't one. */
export function parseAddress(pattern: string): AddressPattern | undefined {
  const [, scheme, host, port = "", path] = FORM.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined) return undefined;
  if (path.split("*").length - 1 > MOST_STARS || Number(port) > 65_535) return undefined;
  return { scheme, host, port: port === DEFAULT_PORT[scheme] ? "" : port, path };
}

/** Whether a pattern with `*` fits the whole of a text. Its time grows with the text only. */
function fits(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return text === pattern;
  const last = rest.pop() ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end;
}

const isOnSite = ({ scheme, host, port }: AddressPattern, url: URL): boolean => {
  const isHost = host.startsWith("*.")
    ? `.${url.hostname}`.endsWith(host.slice(1))
    : url.hostname === host;
  return url.protocol === `${scheme}:` && isHost && (port === "*" || url.port === port);
};

/** Whether an address is of the pattern's scheme, host and port, whatever its path. */
export function isSameSite(pattern: string, address: string): boolean {
  const parsed = parseAddress(pattern);
  const url = URL.parse(address);
  return parsed !== undefined && url !== null && isOnSite(parsed, url);
}

/** Whether a pattern stands for an address, its query and what follows `#` included. */
export function isAddress(pattern: string, address: string): boolean {
  const parsed = parseAddress(pattern);
  const url = URL.parse(address);
  if (parsed === undefined || url === null || !isOnSite(parsed, url)) return false;
  // Both as a browser writes them: a letter outside ASCII is encoded there.
  return fits(written(new URL(`http://any${parsed.path}`)), written(url));
}

const written = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`;

/**
 * What a browser is to be asked to allow for an address pattern: a match pattern of its whole site.
 * Ports are left out, since Firefox's match patterns have none.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function hostPermission(pattern: string): string | undefined {
  const parsed = parseAddress(pattern);
  return parsed && `${parsed.scheme}://${parsed.host}/*`;
}
