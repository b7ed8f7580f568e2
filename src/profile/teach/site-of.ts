/** Scheme, host and port of an address: "https://crm.example". */
export function siteOf(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  return `${protocol}//${hostname}${port === "" ? "" : `:${port}`}`;
}
