import { parseAddress } from "../../profile/address";
import type { Profile } from "../../profile/profile";

/** The hosts that a profile's addresses name, each once, with a port where one is given. */
export function hostsOf(profile: Profile): string[] {
  const addresses = profile.frames.flatMap((frame) => frame.addresses);
  const hosts = addresses.flatMap((address) => {
    const parsed = parseAddress(address);
    if (parsed === undefined) return [];
    return [
      parsed.port === "" || parsed.port === "*" ? parsed.host : `${parsed.host}:${parsed.port}`,
    ];
  });
  return [...new Set(hosts)];
}
