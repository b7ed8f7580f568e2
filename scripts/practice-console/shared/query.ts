/** A whole number of milliseconds from the query string, or the default. */
export function millisecondsFrom(query: URLSearchParams, name: string, otherwise: number): number {
  const given = query.get(name);
  return given !== null && /^\d{1,6}$/.test(given) ? Number(given) : otherwise;
}
