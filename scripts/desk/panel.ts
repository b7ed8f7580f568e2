import { until } from "./desk";
import type { PanelPage } from "./panel-page";

/** What the panel says of one statement. */
export interface ShownDuty {
  label: string;
  strength: string;
  state: string;
  reason: string;
}

/**
 * The statements as the panel shows them, in its order. No function has a name in what runs in the
 * page: a bundler would mark it with a helper that isn't there.
 */
export const duties = async (panel: PanelPage): Promise<ShownDuty[]> => {
  const shown = await panel.evaluate(() =>
    [...document.querySelectorAll(".duty")].map((item) =>
      [
        ".duty-name",
        ".strength",
        ".duty-state",
        ".duty-body > .reason, .duty-body > .quotation",
      ].map((selector) =>
        [...item.querySelectorAll(selector)].map((each) => each.textContent?.trim()).join(" "),
      ),
    ),
  );
  return shown.map(([label = "", strength = "", state = "", reason = ""]) => ({
    label,
    strength,
    state,
    reason,
  }));
};

/** Label and state of each statement: "Call recording: due". */
export const states = async (panel: PanelPage): Promise<string[]> =>
  (await duties(panel)).map(({ label, state }) => `${label}: ${state}`);

/** All the text that the panel shows. */
export const shownText = (panel: PanelPage): Promise<string> =>
  panel.evaluate(() => (document.body.textContent ?? "").replace(/\s+/g, " "));

/** Waits until the panel shows a text. */
export const shows = (panel: PanelPage, text: string): Promise<boolean> =>
  until(`"${text}" in the panel`, async () => (await shownText(panel)).includes(text));

/** Waits until the statements stand so. */
export async function dutiesAre(panel: PanelPage, expected: readonly string[]): Promise<void> {
  let last: string[] = [];
  await until(`duties ${expected.join(" · ")}`, async () => {
    last = await states(panel);
    return JSON.stringify(last) === JSON.stringify(expected);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}\nThe panel shows: ${last.join(" · ")}`);
  });
}

/** The passage to read now, word for word; undefined while no statement is open. */
export const passageNow = (panel: PanelPage): Promise<string | undefined> =>
  panel.evaluate(() => {
    const now = document.querySelector(".passage--now");
    if (now === null) return undefined;
    return [...now.querySelectorAll("p, li")].map((each) => each.textContent).join(" ");
  });

/**
 * Reads the statement that is open to its end with the space bar.
 *
 * @returns its passages as they were shown
 */
export async function readToEnd(panel: PanelPage): Promise<string[]> {
  const passages: string[] = [];
  for (let now = await passageNow(panel); now !== undefined; now = await passageNow(panel)) {
    passages.push(now);
    const before = now;
    // A press shows the rest of a long passage first; only then does one move on.
    await until("the next passage", async () => {
      await panel.keyboard.press("Space");
      return (await passageNow(panel)) !== before;
    });
  }
  return passages;
}

/** Reads everything that is due, from the first, by keyboard alone, once something is. */
export async function readAllDue(panel: PanelPage): Promise<string[][]> {
  const read: string[][] = [];
  const isDue = async () => (await states(panel)).some((state) => state.endsWith(": due"));
  await until("something due", isDue);
  while (await isDue()) {
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    read.push(await readToEnd(panel));
  }
  return read;
}

/** Waits until everything that was read is shown as saved. */
export const isSaved = (panel: PanelPage): Promise<boolean> =>
  until("Saved", () =>
    panel.evaluate(() => document.querySelector(".save")?.textContent === "Saved"),
  );
