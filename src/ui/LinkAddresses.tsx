import type { Block } from "../policy/pack";
import { listed } from "../words/lists";
import { say } from "../words/say";

type Link = Extract<Block, { kind: "link" }>;

export interface LinkAddressesProps {
  link: Link;
  /** The host that the organisation says answers, where the editions differ. */
  intranetHost?: string | undefined;
}

/**
 * A link as each edition publishes it. The hosts differ between them and nothing here can tell
 * which answers, so both stand, unverified, below the organisation's own if it names one. Where
 * neither gives an address, that is said.
 */
export function LinkAddresses({ link, intranetHost }: LinkAddressesProps) {
  const hrefs = [...new Set(link.addresses.flatMap(({ href }) => (href === null ? [] : [href])))];
  const [first] = hrefs;
  const own = hrefs.length > 1 && first !== undefined ? onHost(first, intranetHost) : undefined;
  return (
    <div class="addresses">
      {link.text !== null && <p>{link.text}</p>}
      {first === undefined ? (
        <p class="quiet">{say("uiNoAddress")}</p>
      ) : (
        <ul>
          {own !== undefined && (
            <li>
              <Address href={own} /> <span class="quiet">{say("uiHostOfOrganisation")}</span>
            </li>
          )}
          {hrefs
            .filter((href) => href !== own)
            .map((href) => (
              <li key={href}>
                <Address href={href} />{" "}
                <span class="quiet">
                  {hrefs.length > 1
                    ? say("uiUnverifiedEdition", { editions: editionsOf(link, href) })
                    : say("uiUnverified")}
                </span>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

const Address = ({ href }: { href: string }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {href}
  </a>
);

const onHost = (href: string, host: string | undefined): string | undefined =>
  host === undefined ? undefined : href.replace(/^http:\/\/[^/]+/, `http://${host}`);

const editionsOf = ({ addresses }: Link, href: string): string =>
  listed(addresses.filter((address) => address.href === href).map(({ edition }) => edition));
