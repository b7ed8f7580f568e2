import { beforeEach, describe, expect, it, vi } from "vitest";

const estimate = vi.fn<() => Promise<StorageEstimate>>();
vi.stubGlobal("navigator", { storage: { estimate } });
const MB = 1024 * 1024;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["performance"] });
  estimate.mockReset();
  estimate.mockResolvedValue({ quota: 100 * MB, usage: 0 });
  return () => vi.useRealTimers();
});

const room = () => import("../../src/browser/room");

describe("room on the disk", () => {
  it.each([
    ["plenty", 100 * MB, 0, "room"],
    ["just enough", 100 * MB, 92 * MB, "room"],
    ["next to none", 100 * MB, 92 * MB + 1, "none"],
    ["an amount that the browser doesn't tell", undefined, undefined, "room"],
  ])("with %s", async (_, quota, usage, expected) => {
    const answer = { ...(quota !== undefined && { quota }), ...(usage !== undefined && { usage }) };
    estimate.mockResolvedValue(answer);
    const { needRoom, NoRoomError } = await room();
    const came = await needRoom().then(
      () => "room",
      (error: unknown) => (error instanceof NoRoomError ? "none" : error),
    );
    expect(came).toBe(expected);
  });

  it("is asked for once for the two writes of one change, and anew for the next", async () => {
    const { needRoom } = await room();
    await needRoom();
    vi.advanceTimersByTime(10);
    await needRoom();
    expect(estimate).toHaveBeenCalledTimes(1);
    estimate.mockResolvedValue({ quota: 100 * MB, usage: 99 * MB });
    vi.advanceTimersByTime(100);
    await expect(needRoom()).rejects.toThrow("next to no room");
  });
});
