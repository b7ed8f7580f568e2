import { afterEach, describe, expect, it } from "vitest";
import { type CaseScreen, caseScreenSchema, mergeScreens } from "../../src/call/case-screen";
import { frameAt } from "../../src/profile/frames-for";
import type { FrameProfile } from "../../src/profile/profile";
import { type Console, consoleOf, consoles, type Moment } from "./consoles/consoles";
import { mount, take, unmount } from "./consoles/mount";
import { readOnce } from "./read-once";

/** Every page there is a folder for, at every moment, read with its own profile and all others. */

afterEach(unmount);

type Shown = Console["documents"][number];

/** Shows a document as it is at one of its moments, and gives back its address. */
function showAt({ html, address, moments }: Shown, moment: Moment): string {
  mount(html);
  let now = address;
  for (const each of moments.slice(0, moments.indexOf(moment) + 1)) {
    for (const step of each.steps ?? []) now = take(step, now);
  }
  return now;
}

const everyMoment = consoles.flatMap((each) =>
  each.documents.flatMap((shown) =>
    shown.moments.map(
      (moment) => [`${each.id}, ${shown.file}: ${moment.moment}`, { each, shown, moment }] as const,
    ),
  ),
);

it("the corpus is there whole", () => {
  expect(consoles.length).toBeGreaterThanOrEqual(29);
  expect(new Set(consoles.map(({ profile }) => profile.id)).size).toBe(consoles.length);
  for (const { id, profile } of consoles) expect(profile.id).toBe(id);
});

describe("with its own profile", () => {
  it.each(everyMoment)("%s", (_name, { shown, moment }) => {
    const address = showAt(shown, moment);
    const { screen, missing } = readOnce(document, shown.frames, address);
    if (screen !== null) expect(caseScreenSchema.parse(screen)).toEqual(screen);
    // Nothing known of a case that may be there, or no case: neither claims anything.
    if (moment.screen !== null && Object.keys(moment.screen).length === 0) {
      expect(screen ?? {}).toEqual({});
    } else expect(screen).toEqual(moment.screen);
    const known = Object.keys(frameAt(shown.frames, address)?.fields ?? {});
    expect(known).toEqual(expect.arrayContaining(missing));
    if (moment.missing) expect(new Set(missing)).toEqual(new Set(moment.missing));
    for (const field of missing) expect(screen ?? {}).not.toHaveProperty(field);
    if (screen === null) expect(missing).toEqual([]);
  });
});

/** An address that a frame's profile knows: its first pattern's. */
const addressOf = ({ addresses: [pattern = ""] }: FrameProfile): string =>
  pattern.replace("://*.", "://a.").replaceAll("*", "");

/** What has one true value on a page. The rest is whatever a profile calls a team or a marker. */
const ONE_VALUE = [
  "caseReference",
  "clientReference",
  "role",
  "direction",
  "firstContact",
  "callState",
  "language",
] as const;

describe("with the profiles of all other consoles, no case or what is honestly there", () => {
  it.each(everyMoment)("%s", (_name, { each, shown, moment }) => {
    showAt(shown, moment);
    for (const other of consoles) {
      if (other === each) continue;
      for (const frame of other.profile.frames) {
        const { screen } = readOnce(document, [frame], addressOf(frame));
        if (screen === null) continue;
        expect(caseScreenSchema.parse(screen), other.id).toEqual(screen);
        const read = Object.fromEntries(
          ONE_VALUE.flatMap((field) => (field in screen ? [[field, screen[field]]] : [])),
        );
        const honest = [moment.screen ?? {}, ...each.others];
        const isThere = honest.some((known) =>
          ONE_VALUE.every((field) => screen[field] === undefined || screen[field] === known[field]),
        );
        if (!isThere) expect({ [other.id]: read }).toEqual({ [other.id]: honest });
      }
    }
  });

  it.each(everyMoment)("at another address: %s", (_name, { shown, moment }) => {
    showAt(shown, moment);
    const read = readOnce(document, shown.frames, "https://elsewhere.example/");
    expect(read).toEqual({ screen: null, missing: [] });
  });
});

describe("the documents of one page, merged", () => {
  it.each<[id: string, files: string[], screen: CaseScreen]>([
    [
      "frames-in-frames",
      ["page.html", "record.html", "phone.html"],
      {
        caseReference: "7300000001",
        role: "pwc",
        owningTeam: "Portal team 3",
        direction: "inbound",
        callState: "ringing",
      },
    ],
    [
      "cross-origin-softphone",
      ["page.html", "bar.html"],
      { caseReference: "7400000001", role: "nrp", direction: "outbound", callState: "on call" },
    ],
  ])("%s", (id, files, merged) => {
    const each = consoleOf(id);
    const screens = files.map((file) => {
      const shown = each.documents.find((document) => document.file === file);
      if (shown === undefined) throw new Error(`There is no ${file}.`);
      mount(shown.html);
      return readOnce(document, shown.frames, shown.address).screen ?? {};
    });
    expect(mergeScreens(screens)).toEqual({ screen: merged, conflicts: [] });
  });
});
