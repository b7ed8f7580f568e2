import { describe, expect, it, vi } from "vitest";
import {
  hasRoom,
  missingIn,
  type TabDocument,
  withDocument,
  withoutDocuments,
} from "../../src/browser/tab-documents";
import { type TabRecord, unknownTab } from "../../src/browser/tab-store";
import { beginVisit, followVisit } from "../../src/browser/tab-visit";
import type { Visit } from "../../src/profile/visits";

vi.mock("../../src/browser/extension", () => ({ browser: {} }));

const page: TabDocument = {
  frame: 0,
  place: "page",
  origin: "https://crm.example",
  page: "https://crm.example",
  console: "crm",
  screen: null,
  missing: [],
  found: [],
};
const shows = (
  caseReference: string,
  found: TabDocument["found"],
  missing: TabDocument["missing"],
) => ({
  ...page,
  screen: { caseReference },
  found,
  missing,
});
const softphone: TabDocument = {
  ...page,
  frame: 7,
  place: "frame",
  screen: { callState: "idle" },
  found: ["callState"],
  missing: ["direction"],
};

describe("a tab's documents", () => {
  it.each<[what: string, documents: TabDocument[], expected: string[]]>([
    ["nothing is missing where nothing is looked for", [page], []],
    ["what one lacks is missing", [shows("1", ["caseReference"], ["role"])], ["role"]],
    [
      "unless another finds it",
      [shows("1", ["caseReference"], ["callState", "direction"]), softphone],
      ["direction"],
    ],
  ])("%s", (_what, documents, expected) => {
    const record = documents.reduce(
      (each, document, at) => withDocument(each, `d${at}`, document),
      unknownTab(),
    );
    expect(missingIn(record)).toEqual(expected);
  });

  it("a document takes the place of what was in its frame before", () => {
    const before = withDocument(unknownTab(), "a", shows("1", [], []));
    const after = withDocument(withDocument(before, "b", shows("2", [], [])), "s", softphone);
    expect(Object.keys(after.documents)).toEqual(["b", "s"]);
    expect(after.state.screen).toEqual({ caseReference: "2", callState: "idle" });
    expect(withoutDocuments(after, ["b", "gone"]).state.screen).toEqual({ callState: "idle" });
  });

  it("are 64 at most", () => {
    let record = unknownTab();
    for (let frame = 0; frame < 64; frame++) {
      expect(hasRoom(record, `d${frame}`)).toBe(true);
      record = withDocument(record, `d${frame}`, { ...softphone, frame });
    }
    expect(hasRoom(record, "one more")).toBe(false);
    expect(hasRoom(record, "d0")).toBe(true);
  });
});

describe("a visit", () => {
  /** A tab in which a page was loaded, and then these documents reported. */
  const visit = (...reports: [id: string, document: TabDocument][]) => {
    const over: Visit[] = [];
    let record: TabRecord = beginVisit(withDocument(unknownTab(), "page", page), "crm").record;
    for (const [id, document] of reports) {
      const next = followVisit(withDocument(record, id, document));
      record = next.record;
      if (next.over !== null) over.push(next.over.visit);
    }
    return { over, open: record.visit?.visit };
  };

  it.each<[what: string, reports: [string, TabDocument][], over: Visit[], open: Visit]>([
    ["of a page that shows nothing", [], [], { isCase: false, fields: [], wanted: [] }],
    [
      "of a case, with what another frame supplies",
      [
        ["page", shows("1", ["caseReference"], ["role"])],
        ["softphone", softphone],
      ],
      [],
      {
        isCase: true,
        fields: ["caseReference", "callState"],
        wanted: ["caseReference", "role", "callState", "direction"],
      },
    ],
    [
      "whose fields come late",
      [
        ["page", shows("1", ["caseReference"], ["role"])],
        ["page", shows("1", ["caseReference", "role"], [])],
      ],
      [],
      { isCase: true, fields: ["caseReference", "role"], wanted: ["caseReference", "role"] },
    ],
    [
      "in which the case goes and comes back",
      [
        ["page", shows("1", ["caseReference"], [])],
        ["page", page],
        ["page", shows("1", ["caseReference"], [])],
      ],
      [],
      { isCase: true, fields: ["caseReference"], wanted: ["caseReference"] },
    ],
    [
      "of one more case in the same page: the first is over",
      [
        ["page", shows("1", ["caseReference", "role"], [])],
        ["page", page],
        ["page", shows("2", ["caseReference"], ["role"])],
      ],
      [{ isCase: true, fields: ["caseReference", "role"], wanted: ["caseReference", "role"] }],
      { isCase: true, fields: ["caseReference"], wanted: ["caseReference", "role"] },
    ],
    [
      "doesn't count what another console's frame supplies",
      [["other", { ...softphone, console: "other" }]],
      [],
      { isCase: false, fields: [], wanted: [] },
    ],
  ])("%s", (_what, reports, over, open) => {
    expect(visit(...reports)).toEqual({ over, open });
  });

  it("is over with the next page", () => {
    const first = beginVisit(unknownTab(), "crm");
    expect(first.over).toBeNull();
    expect(beginVisit(first.record, "other").over).toMatchObject({ console: "crm" });
  });
});
