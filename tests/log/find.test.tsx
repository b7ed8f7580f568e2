import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { Long } from "../../src/ledger/log-view/reader";
import { ENDED, usualCall } from "../ledger-log/ledger";
import { CORRECTED, DAY, someCalls } from "./ledgers";
import { paint } from "./paint";

async function find(reference: string, given: Parameters<typeof paint>[0] = {}) {
  const painted = paint({ ledger: await someCalls(), hash: "#find", ...given });
  await painted.screen.getByLabelText("Case or client reference").fill(reference);
  await userEvent.keyboard("{Enter}");
  return painted;
}

describe("a reference", () => {
  it("finds the client's calls, and those that were corrected to another", async () => {
    const { screen } = await find("1210012 34567");
    await expect.element(screen.getByText("2 calls with 1 client.")).toBeVisible();
    const heading = screen.getByRole("heading", { name: "Case 121 0012 34567, parent with care" });
    await expect.element(heading).toBeVisible();
    const corrected = screen.getByText(
      "Bound to this client at first, and then corrected to another:",
    );
    await expect.element(corrected).toBeVisible();
  });

  it("finds a sensitive case, and doesn't show the reference", async () => {
    const { screen } = await find("5500");
    const heading = screen.getByRole("heading", { name: "A sensitive case, non-resident parent" });
    await expect.element(heading).toBeVisible();
    await expect.element(screen.getByText(/stops casual reading and no more/)).toBeVisible();
  });

  it("that this desk doesn't know is no proof of anything", async () => {
    const { screen } = await find("999");
    await expect
      .element(screen.getByText(/^This desk has no record of “999”/))
      .toHaveTextContent("something may have been read elsewhere");
  });

  it("that is empty is asked for", async () => {
    const { screen } = await find("   ");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Error: Enter a reference.");
    await expect.element(screen.getByLabelText("Case or client reference")).toBeInvalid();
  });

  it("that takes long says how far it has come, and can be called off", async () => {
    async function* search(): Long<[]> {
      for (let done = 1; ; done++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield { done, of: 400_000 };
      }
    }
    const { screen, button } = await find("1", { reading: { search } });
    await expect
      .element(screen.getByText(/^Looking through your calls… \d+ of 400,000$/))
      .toBeVisible();
    await button("Cancel").click();
    await expect.element(screen.getByRole("progressbar")).not.toBeInTheDocument();
  });

  it("keeps what was found when one comes back from a call", async () => {
    const { screen, link } = await find("121009876543");
    await screen
      .getByRole("link", { name: /^121 0098 76543/ })
      .last()
      .click();
    await link("Back to what was found").click();
    await expect.element(screen.getByText("1 call with 1 client.")).toBeVisible();
    await expect.element(link(/^121 0098 76543/)).toHaveFocus();
  });
});

describe("erasing a client's readings", () => {
  const toErase = async (given: Parameters<typeof paint>[0] = {}) => {
    const painted = await find("121001234567", given);
    await painted.button(/^Erase this client’s readings/).click();
    return painted;
  };

  it("says what goes and what stays, and asks for a word", async () => {
    const { screen, button, asked } = await toErase();
    const title = "Erase the readings of case 121 0012 34567, parent with care?";
    await expect.element(screen.getByRole("heading", { name: title })).toHaveFocus();
    const items = screen.getByRole("listitem");
    await expect.element(items.first()).toBeVisible();
    const said = items.elements().map((each) => each.textContent?.replace(/\s+/g, " "));
    expect(said.slice(0, 2)).toEqual([
      "0 calls with this client: everything that is kept of them",
      "of 1 other call, that it was bound to this client at first",
    ]);
    expect(said.join(" ")).toContain("1 call with this client that is still open: erase again");
    expect(said.join(" ")).toContain("in the chain: digests, that calls were erased");
    expect(said.join(" ")).toContain("Verbatim can’t reach them");
    await button("Erase these readings").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Nothing has been erased.");
    expect(asked).toEqual([]);
  });

  it("erases once the word is there, and says so", async () => {
    const { screen, asked } = await toErase();
    await screen.getByLabelText(/^Type “erase”/).fill(" Erase ");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText("The readings of this client are erased.")).toBeVisible();
    expect(asked).toEqual([["erase", expect.stringMatching(/^case [0-9a-f]{32} pwc$/)]]);
  });

  it("leaves everything where it is cancelled", async () => {
    const { screen, button, asked } = await toErase();
    await button("Cancel").click();
    await expect.element(screen.getByText("2 calls with 1 client.")).toBeVisible();
    expect(asked).toEqual([]);
  });

  it("that nobody answers for isn't said to be done", async () => {
    const { screen, button } = await toErase({
      actions: { erase: () => Promise.reject(new Error("no answer")) },
    });
    await screen.getByLabelText(/^Type “erase”/).fill("erase");
    await button("Erase these readings").click();
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("Verbatim was not told that all of it is gone.");
    await expect.element(button("Erase these readings")).toBeEnabled();
  });

  it("takes the cases with it that were joined as the same person", async () => {
    const ledger = await someCalls();
    await ledger.seal(
      usualCall(7, {
        startedAt: "2026-11-19T10:00:00.000Z",
        steps: [
          {
            bind: { caseReference: "77", role: "nrp" },
            joined: [{ caseReference: "121 0012 34567", role: "pwc" }],
            by: "handler",
          },
          ENDED,
        ],
      }),
    );
    const { screen, asked } = await toErase({ ledger });
    await expect
      .element(screen.getByText(/^the same for 1 other case that you joined/))
      .toBeVisible();
    await screen.getByLabelText(/^Type “erase”/).fill("erase");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => asked[0]?.length).toBe(3);
  });

  it("is asked for from a call, too, and leads away from it when it is gone", async () => {
    const { screen, button, asked } = paint({
      ledger: await someCalls(),
      hash: `#call/${DAY}/${CORRECTED.id}`,
    });
    await button(/^Erase this client’s readings/).click();
    await screen.getByLabelText(/^Type “erase”/).fill("erase");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => location.hash).toBe("#calls");
    expect(asked).toHaveLength(1);
  });

  it("isn't offered where it isn't known which client of a case it was", async () => {
    const ledger = await someCalls();
    await ledger.seal(usualCall(8, { steps: [{ bind: { caseReference: "88" } }, ENDED] }));
    const { screen, button } = await find("88", { ledger });
    await expect
      .element(screen.getByText(/^Which client of the case this was isn’t known/))
      .toBeVisible();
    expect(button(/^Erase this client/).elements()).toEqual([]);
  });
});
