/** The site of an address as somebody pastes or types it; undefined where it is none. */
export function siteAddress(text: string): { address: string; host: string } | undefined {
  const typed = text.trim();
  if (typed === "" || /\s/.test(typed)) return undefined;
  const url = URL.parse(/^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === "") return undefined;
  return { address: `${url.protocol}//${url.host}/`, host: url.host };
}
