/**
 * The softphone's address, with how long a dialled call takes to be answered carried along.
 *
 * @param console the origin of the console that it belongs to; "none" for a window of its own
 * @throws where the console's server doesn't say
 */
export async function softphoneAddress(console: string): Promise<URL> {
  const response = await fetch("/config.json");
  const config: unknown = await response.json();
  if (typeof config !== "object" || config === null || !("softphoneUrl" in config)) {
    throw new Error("The console's configuration names no softphone.");
  }
  const address = new URL(String(config.softphoneUrl));
  address.searchParams.set("console", console);
  const dial = new URLSearchParams(location.search).get("dial");
  if (dial !== null) address.searchParams.set("dial", dial);
  return address;
}
