import { describe, expect, it } from "vitest";
import { frameAt, framesFor } from "../../src/profile/frames-for";
import practice from "../../src/profile/known/practice.json";
import { type FrameProfile, type Profile, profileSchema } from "../../src/profile/profile";

const PRACTICE: Profile = profileSchema.parse(practice);
const [SOFTPHONE, PAGE, FRAME] = PRACTICE.frames;

const frame = (place: FrameProfile["place"], ...addresses: string[]): FrameProfile => ({
  addresses,
  place,
  fields: { owningTeam: { locators: [{ label: addresses.join() }] } },
});
const profileOf = (id: string, ...frames: FrameProfile[]): Profile => ({
  format: 1,
  id,
  name: id,
  frames,
});

/** The frame that a document goes by, as the background and the content script find it together. */
function frameOf(
  profiles: readonly Profile[],
  address: string,
  place: FrameProfile["place"],
  page = address,
): FrameProfile | undefined {
  return frameAt(framesFor(profiles, { address, place, page })?.frames ?? [], address);
}

describe("the part of the practice console that a document goes by", () => {
  const page = "http://localhost:5173/cases/1";
  it.each([
    ["http://127.0.0.1:8080/cases/1", "page", PAGE],
    ["http://localhost:5173/", "page", PAGE],
    ["http://localhost:5173/cases/1?delay=0&softphone=none", "page", PAGE],
    ["http://127.0.0.1:8081/?console=none", "page", SOFTPHONE],
    ["http://localhost:8081/?console=none&dial=0", "page", SOFTPHONE],
    ["http://127.0.0.1:8081/?console=x", "page", PAGE],
    ["http://127.0.0.1:8081/?console=x", "frame", FRAME],
    ["http://localhost:8081/?console=http://localhost:8080", "frame", FRAME],
    ["http://127.0.0.1:8081/", "frame", undefined],
    ["http://127.0.0.1/", "page", PAGE],
    ["https://127.0.0.1:8080/", "page", undefined],
    ["http://127.0.0.10:8080/", "page", undefined],
    ["http://example.org/http://127.0.0.1:8080/", "page", undefined],
    ["http://127x0x0x1:8080/", "page", undefined],
    ["about:blank", "page", undefined],
    ["", "page", undefined],
  ] as const)("%s as %s", (address, place, expected) => {
    expect(frameOf([PRACTICE], address, place, place === "page" ? address : page)).toBe(expected);
  });

  it("its softphone's own page says what its frame does, and nothing of a case", () => {
    expect(SOFTPHONE?.fields).toEqual(FRAME?.fields);
    expect(Object.keys(SOFTPHONE?.fields ?? {})).toEqual(["direction", "callState"]);
    expect(SOFTPHONE?.caseScreen).toBeUndefined();
  });
});

describe("the frames that a document is told of", () => {
  const CASES = frame("page", "https://crm.example/cases/*");
  const HOME = frame("page", "https://crm.example/home");
  const PHONE = frame("frame", "https://phone.example/*");
  const OWN = frame("frame", "https://crm.example/record*");
  const CRM = profileOf("crm", CASES, HOME, PHONE, OWN);
  const told = (profiles: Profile[], address: string, place: "page" | "frame", page = address) =>
    framesFor(profiles, { address, place, page });

  it("are all on its site, since it may go on without loading anew", () => {
    const known = told([CRM], "https://crm.example/somewhere", "page");
    expect(known).toEqual({ profile: CRM, frames: [CASES, HOME] });
    expect(frameAt(known?.frames ?? [], "https://crm.example/somewhere")).toBeUndefined();
    expect(frameAt(known?.frames ?? [], "https://crm.example/cases/1")).toBe(CASES);
    expect(frameAt(known?.frames ?? [], "https://crm.example/home")).toBe(HOME);
  });

  it("are those of its place alone", () => {
    const page = "https://crm.example/cases/1";
    expect(told([CRM], "https://crm.example/record", "frame", page)?.frames).toEqual([OWN]);
    expect(told([CRM], "https://phone.example/", "frame", page)?.frames).toEqual([PHONE]);
    expect(told([CRM], "https://phone.example/", "page")).toBeUndefined();
  });

  it("are none in a page of another console, or of none", () => {
    const other = profileOf("other", frame("page", "https://other.example/*"));
    for (const page of ["https://other.example/", "https://shop.example/", "", "about:blank"]) {
      expect(told([CRM, other], "https://phone.example/", "frame", page)).toBeUndefined();
    }
  });

  it("are the second console's where its page has the first one's softphone in it", () => {
    const phone = frame("frame", "https://phone.example/*");
    const other = profileOf("other", frame("page", "https://other.example/*"), phone);
    expect(told([CRM, other], "https://phone.example/", "frame", "https://other.example/")).toEqual(
      { profile: other, frames: [phone] },
    );
  });

  it("are of the first console that knows it", () => {
    const again = profileOf("again", frame("page", "https://crm.example/*"));
    expect(told([CRM, again], "https://crm.example/home", "page")?.profile).toBe(CRM);
    expect(told([again, CRM], "https://crm.example/home", "page")?.profile).toBe(again);
    expect(told([], "https://crm.example/", "page")).toBeUndefined();
  });

  it.each(["about:blank", "about:srcdoc", "data:text/html,x", "blob:null/1", "null", "", "x"])(
    "are none for a document said to be at %s",
    (address) => {
      expect(told([CRM], address, "frame", "https://crm.example/")).toBeUndefined();
    },
  );
});

it("of two frames for an address the first counts", () => {
  const [one, two] = [
    frame("page", "https://crm.example/a*"),
    frame("page", "https://crm.example/*"),
  ];
  expect(frameAt([one, two], "https://crm.example/ab")).toBe(one);
  expect(frameAt([one, two], "https://crm.example/b")).toBe(two);
  expect(frameAt([], "https://crm.example/b")).toBeUndefined();
});

it("of two consoles on one site, the one that has the address", () => {
  const crm = profileOf("crm", frame("page", "https://intranet.example/crm/*"));
  const phone = profileOf("phone", frame("page", "https://intranet.example/phone/*"));
  const idOf = (address: string) =>
    framesFor([crm, phone], { address, place: "page", page: address })?.profile.id;
  expect(idOf("https://intranet.example/crm/1")).toBe("crm");
  expect(idOf("https://intranet.example/phone/1")).toBe("phone");
  // It may come to one of them without loading anew.
  expect(idOf("https://intranet.example/home")).toBe("crm");
});
