import type { Block } from "../policy/pack";

type Link = Extract<Block, { kind: "link" }>;

/**
 * A link as each edition publishes it. The hosts differ between them and nothing here can tell
 * which answers, so both stand, unverified; where neither gives an address, that is said.
 */
export function LinkAddresses({ link }: { link: Link }) {
  const hrefs = [...new Set(link.addresses.flatMap(({ href }) => (href === null ? [] : [href])))];
  return (
    <div class="addresses">
      {link.text !== null && <p>{link.text}</p>}
      {hrefs.length === 0 ? (
        <p class="quiet">The policy gives no address for this link.</p>
      ) : (
        <ul>
          {hrefs.map((href) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noreferrer">
                {href}
              </a>{" "}
              <span class="quiet">
                {hrefs.length > 1 && `${editionsOf(link, href)} edition, `}unverified
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const editionsOf = ({ addresses }: Link, href: string): string =>
  addresses
    .filter((address) => address.href === href)
    .map(({ edition }) => edition)
    .join(" and ");
