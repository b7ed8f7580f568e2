import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { PanelState } from "../../src/panel/panel-state";
import { paint } from "./paint";
import {
  callWith,
  caseState,
  INCOMING,
  lastCallOf,
  OTHER,
  OUTGOING,
  onCallState,
  readingState,
} from "./states";

beforeEach(() => page.viewport(360, 400));
afterEach(() => {
  vi.restoreAllMocks();
  window.scrollTo(0, 0);
});

const atRest = caseState(OUTGOING);
const onCall = onCallState(OUTGOING);
const ended = caseState(OUTGOING, {
  lastCall: lastCallOf(callWith(OUTGOING, [])),
  isLastCallHere: true,
});
const nextCall: PanelState = {
  ...onCall,
  call: onCall.call && { ...onCall.call, id: "the next one" },
};

const sheet: PanelState["sheet"] = { kind: "client says", query: "" };

/** Paints a state, scrolls down, and paints the next. @returns how far down that is then */
function scrollAfter(before: PanelState, next: PanelState): number {
  const { repaint } = paint(before);
  window.scrollTo(0, 120);
  expect(window.scrollY).toBe(120);
  repaint(next);
  return window.scrollY;
}

describe("is shown from its top", () => {
  it.each<[what: string, before: PanelState, next: PanelState]>([
    ["another case", atRest, caseState(OTHER)],
    ["a call that begins", atRest, onCall],
    ["the end of one", onCall, ended],
    ["the next call", onCall, nextCall],
  ])("%s", (_what, before, next) => {
    expect(scrollAfter(before, next)).toBe(0);
  });
});

describe("nothing moves", () => {
  it.each<[when: string, before: PanelState, next: PanelState]>([
    ["while only what is known of the same call changes", onCall, onCallState(INCOMING)],
    ["when a call begins by her reading a statement", atRest, readingState("offence", 0)],
    ["while a sheet lies over it", { ...onCall, sheet }, { ...nextCall, sheet }],
  ])("%s", (_when, before, next) => {
    expect(scrollAfter(before, next)).toBeGreaterThan(0);
  });

  it("while she does something in the panel", () => {
    const { screen, repaint } = paint(atRest);
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    window.scrollTo(0, 120);
    screen.container.querySelector("summary")?.focus({ preventScroll: true });
    repaint(onCall);
    expect(window.scrollY).toBeGreaterThan(0);
  });
});
