import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { flatText, readText } from "./editing";

const { pack } = await compilePolicy();

/** Where the two editions send a reader: section, web host, print host, in the chapter's order. */
const HOSTS = [
  ["Bogus Calls", "intraLink", "intralink"],
  ["Complaints", "intralink.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Data Protection", "intranet.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Face to Face Visits", "intranet.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Freedom of Information", "intranlink.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Interpreters and Translation Services", "intranet", "intralink"],
  [
    "Interpreters and Translation Services",
    "np-cmg-sharepoint.link2.gpn.gov.uk",
    "np-cmg-sharepoint.link2.gpn.gov.uk",
  ],
  [
    "Interpreters and Translation Services",
    "np-cmg-sharepoint.link2.gpn.gov.uk",
    "np-cmg-sharepoint.link2.gpn.gov.uk",
  ],
  ["Personal Interest / Sensitive Cases", null, null],
  ["Representatives", "intranet.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Special Payments", "intranet.link2.gpn.gov.uk", "intralink.link2.gpn.gov.uk"],
  ["Unacceptable Client Behaviour and Potentially Violent Persons", "intranet", "intralink"],
] as const;

/** Host and path of an address, letter for letter: a parser of addresses would lower its case. */
function partsOf(href: string | null): { host: string | null; path: string | null } {
  const [, host = null, path = null] = /^http:\/\/([^/]+)(\/.+)$/.exec(href ?? "") ?? [];
  return { host, path };
}

const links = pack.sections.flatMap(({ title, blocks }) =>
  blocks.flatMap((block) => (block.kind === "link" ? [{ title, ...block }] : [])),
);
const hrefOf = (link: (typeof links)[number], edition: string): string | null | undefined =>
  link.addresses.find((address) => address.edition === edition)?.href;

describe("links", () => {
  it("each section's links lead to the hosts of either edition", () => {
    expect(
      links.map((link) => [link.title, ...link.addresses.map(({ href }) => partsOf(href).host)]),
    ).toEqual(HOSTS);
  });

  it.each(links)(
    "a link in $title has an address for the web, then one for the print",
    ({ addresses }) => {
      expect(addresses.map(({ edition }) => edition)).toEqual(["web", "print"]);
    },
  );

  it.each(links)(
    "a link in $title has one path in both editions",
    ({ addresses: [web, print] }) => {
      expect(partsOf(web?.href ?? null).path).toBe(partsOf(print?.href ?? null).path);
    },
  );

  it.each(links.filter(({ text }) => text === null))(
    "$addresses.0.href stands in the web edition, $addresses.1.href in the print",
    (link) => {
      expect(readText("web")).toContain(`${hrefOf(link, "web")}`);
      expect(flatText("print")).toContain(`${hrefOf(link, "print")}`);
    },
  );

  it("the one link that shows words leads nowhere in both", () => {
    expect(links.filter(({ text }) => text !== null)).toEqual([
      {
        title: "Personal Interest / Sensitive Cases",
        kind: "link",
        text: "Sensitive Case - Handle",
        addresses: [
          { edition: "web", href: null },
          { edition: "print", href: null },
        ],
      },
    ]);
    expect(readText("web")).toContain("[Sensitive Case - Handle](#)");
    expect(flatText("print")).toContain("Sensitive Case - Handle");
  });
});

describe("the recorded differences", () => {
  it("are one heading that the print lacks, and every address whose host differs", () => {
    expect(pack.differences.map(({ kind, section }) => [kind, section])).toEqual([
      ["heading", "Call Recording"],
      ...HOSTS.filter(([, web, print]) => web !== print).map(([title]) => ["address", title]),
    ]);
  });

  it("the heading is null in the print", () => {
    expect(pack.differences.filter(({ kind }) => kind === "heading")).toEqual([
      {
        kind: "heading",
        section: "Call Recording",
        says: [
          { edition: "web", value: "Call Recording" },
          { edition: "print", value: null },
        ],
      },
    ]);
    expect(flatText("print")).not.toContain("Call Recording");
  });

  it.each(pack.differences.filter(({ kind }) => kind === "address"))(
    "the address in $section is recorded as its link has it",
    ({ section, says }) => {
      const addresses = says.map(({ edition, value }) => ({ edition, href: value }));
      const ofSection = links.filter(({ title }) => title === section);
      expect(ofSection.map((link) => link.addresses)).toContainEqual(addresses);
      expect(new Set(addresses.map(({ href }) => href)).size).toBe(2);
    },
  );
});
