import { describe, expect, it } from "vitest";
import type { RecordMessage } from "../../src/browser/messages";
import { emptyView } from "../../src/browser/view";
import { append } from "../../src/call/call";
import { shownCall } from "../../src/panel/shown-call";
import { at, callWith, eventId, pack, passageRead } from "../call/calls";

const stored = callWith([passageRead("offence", 0)]);
const view = { ...emptyView(1), call: stored };

const press = (index: number, change: Partial<RecordMessage> = {}): RecordMessage => ({
  kind: "record",
  tab: 1,
  start: stored.start,
  event: { ...passageRead("offence", index - 1), id: eventId(index), at: at(index) },
  ...change,
});

describe("the call that the panel shows", () => {
  it("is the stored one while nothing is on its way", () => {
    expect(shownCall(view, [], pack)).toBe(stored);
  });

  it("has the presses that are on their way over it", () => {
    const [second, third] = [press(2), press(3)];
    expect(shownCall(view, [second, third], pack)).toEqual(
      append(append(stored, second.event), third.event),
    );
  });

  it("has a press once that is stored already and not yet answered", () => {
    expect(shownCall(view, [press(1)], pack)).toBe(stored);
  });

  it("has none of another tab's or another call's", () => {
    const elsewhere = press(2, { tab: 2 });
    const before = press(2, { start: { ...stored.start, id: "call-0000" } });
    expect(shownCall(view, [elsewhere, before], pack)).toBe(stored);
  });

  it("begins with the first press where none is stored, in the wording of now", () => {
    const call = shownCall(emptyView(1), [press(1), press(2)], pack);
    expect(call?.events).toHaveLength(2);
    expect(call).toMatchObject({ start: stored.start, wording: pack.statements });
  });

  it("is none where nothing was pressed", () => {
    expect(shownCall(emptyView(1), [], pack)).toBeUndefined();
  });
});
