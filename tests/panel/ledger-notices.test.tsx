import { describe, expect, it } from "vitest";
import { STATES } from "./all-states";
import { paint } from "./paint";

const LOG = "/src/log/index.html";

describe("what is said of the ledger", () => {
  it.each([
    ["trouble, unread", "anything below may have been read already", "Look, or export it"],
    ["trouble, newer", "nothing is saved. Ask for Verbatim to be updated", "Look, or export it"],
    ["trouble, not migrated", "nothing is saved until that is put right", "Look, or export it"],
    [
      "open calls unread",
      "The record of 1 open call can’t be read. It is left as it is.",
      "Reading log",
    ],
    ["found in the ledger", "It has been put right from the other.", "Look closer"],
  ] as const)("%s: “%s”, with a way to look closer", async (name, words, link) => {
    const { screen } = paint(STATES[name]);
    const notice = screen.getByRole("main").getByRole("status").first();
    await expect.element(notice).toHaveTextContent(words);
    await expect.element(notice.getByRole("link", { name: link })).toHaveAttribute("href", LOG);
  });

  it("each thing once, however often it was found", () => {
    const { screen } = paint(STATES["found in the ledger"]);
    const said = screen.getByRole("main").getByRole("status").getByRole("listitem").elements();
    expect(STATES["found in the ledger"].view?.findings).toHaveLength(3);
    expect(said).toHaveLength(2);
  });

  it("is put away with one click", async () => {
    const { screen, asked } = paint(STATES["found in the ledger"]);
    await screen.getByRole("button", { name: "Put this away" }).click();
    expect(asked).toEqual(["see findings"]);
  });

  it("nothing, where all is well", () => {
    const { screen } = paint(STATES["outgoing, due"]);
    expect(screen.getByRole("main").getByRole("status").elements()).toEqual([]);
  });

  it("the handler is never blocked: the statements stand there all the same", () => {
    for (const name of ["trouble, unread", "trouble, newer", "found in the ledger"] as const) {
      const { screen } = paint(STATES[name]);
      expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toHaveLength(
        1,
      );
      screen.unmount();
    }
  });

  it("the log is one click from everywhere but the suicide threat", async () => {
    const { screen } = paint(STATES["outgoing, due"]);
    const link = screen.getByRole("link", { name: "Reading log" });
    await expect.element(link).toHaveAttribute("href", LOG);
    await expect.element(link).toHaveAttribute("target", "_blank");
  });
});

describe("saved without a second copy", () => {
  it("is said, and isn't said to be a failure", async () => {
    const { screen } = paint(STATES["no second copy"]);
    await expect
      .element(screen.getByRole("contentinfo"))
      .toHaveTextContent("Saved, no second copy");
    await expect.element(screen.getByRole("banner")).not.toHaveTextContent("Not saved");
  });
});
