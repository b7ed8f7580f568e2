import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clientIdOf,
  type Identity,
  isContained,
  isSameClient,
  normalise,
} from "../../src/call/identity";
import { keyIdentity } from "../../src/call/key-identity";
import { KEY, keyed } from "./calls";

const OTHER_KEY = "fedcba9876543210".repeat(4);
const idOf = (identity: Identity) => clientIdOf(keyed(identity));

describe("an identity as it may always be kept", () => {
  it("has digests for references, and the role", () => {
    const {
      case: ofCase,
      client,
      role,
    } = keyed({
      caseReference: "7000000001",
      clientReference: "C-1",
      role: "pwc",
    });
    expect([ofCase, client]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
    expect(role).toBe("pwc");
  });

  it("has nothing of what isn't known", () => {
    expect(keyed({})).toEqual({});
    expect(Object.keys(keyed({ role: "nrp" }))).toEqual(["role"]);
  });

  it("is another one under another desk's key", () => {
    const identity = { caseReference: "7000000001", clientReference: "C-1" };
    const [one, other] = [keyIdentity(KEY, identity), keyIdentity(OTHER_KEY, identity)];
    expect(one.case).not.toBe(other.case);
    expect(one.client).not.toBe(other.client);
  });

  it("tells a case from a client of the same reference", () => {
    const { case: ofCase, client } = keyed({ caseReference: "1", clientReference: "1" });
    expect(ofCase).not.toBe(client);
  });

  it("shows nothing of the reference", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{10}$/), (caseReference) => {
        expect(JSON.stringify(keyed({ caseReference }))).not.toContain(caseReference);
      }),
    );
  });
});

describe("the id of a client", () => {
  it.each<[name: string, identity: Identity, begins: string | undefined]>([
    ["is the console's own reference", { clientReference: "C-1" }, "client "],
    [
      "is that, whatever case and role it is",
      { caseReference: "1", clientReference: "C-1", role: "pwc" },
      "client ",
    ],
    ["is else case and role", { caseReference: "7 1", role: "nrp" }, "case "],
    ["is never the case alone", { caseReference: "7000000001" }, undefined],
    ["is never the role alone", { role: "pwc" }, undefined],
    ["is unknown on an empty screen", {}, undefined],
  ])("%s", (_name, identity, begins) => {
    const id = idOf(identity);
    expect(id === undefined ? undefined : id.slice(0, id.indexOf(" ") + 1)).toBe(begins);
  });

  it("tells the two parents of a case apart", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (caseReference) => {
        expect(idOf({ caseReference, role: "pwc" })).not.toBe(idOf({ caseReference, role: "nrp" }));
      }),
    );
  });

  it.each([
    ["a 71 b", "A71B"],
    ["7000 0000 01", "7000000001"],
    ["A\u00a01", "a1"],
  ])("is the same for %j and %j", (one, other) => {
    expect(idOf({ clientReference: one })).toBe(idOf({ clientReference: other }));
    expect(normalise(one)).toBe(normalise(other));
  });
});

describe("two identities", () => {
  const A: Identity = { caseReference: "A 1", role: "pwc", clientReference: "C-1" };
  it.each<[name: string, a: Identity, b: Identity, isSame: boolean]>([
    ["the same", A, A, true],
    ["typed otherwise", A, { ...A, caseReference: "a1" }, true],
    ["no role any more", A, { caseReference: "A1" }, true],
    ["another case", A, { ...A, caseReference: "A2" }, false],
    ["another role", A, { ...A, role: "nrp" }, false],
    ["another client", A, { ...A, clientReference: "C-2" }, false],
    ["no case any more", A, { role: "pwc", clientReference: "C-1" }, false],
    ["no case before and after", {}, {}, false],
  ])("are one client or not: %s", (_name, a, b, isSame) => {
    expect(isSameClient(keyed(a), keyed(b))).toBe(isSame);
    expect(isSameClient(keyed(b), keyed(a))).toBe(isSame);
  });

  it.each<[name: string, part: Identity, whole: Identity, isIn: boolean]>([
    ["the same", A, A, true],
    ["less", { caseReference: "A1" }, A, true],
    ["nothing", {}, A, true],
    ["more", A, { caseReference: "A1", role: "pwc" }, false],
    ["otherwise", { ...A, role: "nrp" }, A, false],
  ])("one knows all that the other does, or not: %s", (_name, part, whole, isIn) => {
    expect(isContained(keyed(part), keyed(whole))).toBe(isIn);
  });
});
