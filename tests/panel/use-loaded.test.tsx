/** @jsxImportSource preact */
import { expect, it, vi } from "vitest";
import { render } from "vitest-browser-preact";
import { useLoaded } from "../../src/panel/use-loaded";
import { say } from "../../src/words/say";

function Late(props: { load: () => Promise<string>; onFailure: () => void }) {
  const words = useLoaded(props.load, props);
  return <p>{words ?? "Not yet"}</p>;
}

it("shows what comes once it is there, and at once the next time", async () => {
  const load = vi.fn(async () => "Here it is");
  const onFailure = vi.fn();
  const first = await render(<Late load={load} onFailure={onFailure} />);
  await expect.element(first.getByText("Here it is")).toBeVisible();
  await first.unmount();
  const second = await render(<Late load={load} onFailure={onFailure} />);
  expect(second.container.textContent).toBe("Here it is");
  expect(load).toHaveBeenCalledTimes(1);
  expect(onFailure).not.toHaveBeenCalled();
});

it("says so where it doesn't come, and tries again the next time", async () => {
  const error = new Error("No such file.");
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(error)
    .mockResolvedValue("Here");
  const onFailure = vi.fn();
  const first = await render(<Late load={load} onFailure={onFailure} />);
  await expect.poll(() => onFailure.mock.calls).toEqual([[error, say("problemPart")]]);
  expect(first.container.textContent).toBe("Not yet");
  await first.unmount();
  const second = await render(<Late load={load} onFailure={onFailure} />);
  await expect.element(second.getByText("Here")).toBeVisible();
});
