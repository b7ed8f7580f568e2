import type { Page } from "puppeteer-core";
import { type Desk, openPanel, startDesk } from "../desk/desk";
import { caseScreenHtml, servePage } from "../desk/page-server";
import { type Figure, spreadOf } from "./statistics";

/** A desk whose page can put a case screen up, and whose panel says when it has painted it. */
interface Rig {
  desk: Desk;
  page: Page;
  panel: Page;
}

async function setUp(extension: string | undefined, url: string, sign: string): Promise<Rig> {
  const desk = await startDesk(extension === undefined ? {} : { extension });
  const page = await desk.open(url);
  const panel = await openPanel(desk, page);
  // Painted: the frame after the one in which the panel's document had the case and its duties.
  await panel.evaluate((selector) => {
    const state = { wanted: "", paintedAt: 0 };
    Object.assign(window, { state });
    new MutationObserver(() => {
      if (state.wanted === "" || state.paintedAt !== 0) return;
      if (document.querySelector(selector) === null) return;
      if (document.body.textContent?.includes(state.wanted) !== true) return;
      state.paintedAt = -1;
      requestAnimationFrame(() =>
        setTimeout(() => {
          state.paintedAt = performance.timeOrigin + performance.now();
        }),
      );
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, sign);
  return { desk, page, panel };
}

async function latency({ page, panel }: Rig, reference: string): Promise<number> {
  await panel.evaluate((wanted) => {
    Object.assign((window as unknown as { state: object }).state, { wanted, paintedAt: 0 });
  }, reference);
  const html = caseScreenHtml({
    "Case reference": reference,
    "Client role": "Parent with care",
    "First contact": "Yes",
  });
  const shownAt = await page.evaluate(
    (screen, detail) => {
      const at = performance.timeOrigin + performance.now();
      document.querySelector("main")?.setHTMLUnsafe(screen);
      dispatchEvent(new CustomEvent("case", { detail }));
      return at;
    },
    html,
    reference,
  );
  const painted = await panel.waitForFunction(() => {
    const { paintedAt } = (window as unknown as { state: { paintedAt: number } }).state;
    return paintedAt > 0 ? paintedAt : false;
  });
  return Number(await painted.jsonValue()) - shownAt;
}

/** From a case screen put into the page to its duties painted in the open panel. */
export async function measurePanelLatency(pairs: number): Promise<Figure> {
  const floorBuild = new URL("floor", import.meta.url).pathname;
  const server = await servePage(
    `<main>${caseScreenHtml({ "Case reference": "121 0000 00000", "Client role": "Parent with care" })}</main>`,
  );
  const ours = await setUp(undefined, server.url, ".duty");
  const floor = await setUp(floorBuild, server.url, ".case");
  try {
    const [a, b]: [number[], number[]] = [[], []];
    for (let pair = -2; pair < pairs; pair++) {
      // Nobody opens two cases within a third of a second; our search waits for a moment like it.
      await new Promise((done) => setTimeout(done, 300));
      const reference = `121 0099 ${String(pair + 10_000)}`;
      const [one, other] = [await latency(ours, reference), await latency(floor, reference)];
      // The first two warm both up.
      if (pair < 0) continue;
      a.push(one);
      b.push(other);
    }
    return {
      name: "case screen in the page → duties painted in the open panel",
      spans:
        "from just before the fields are put into the page to the frame after the panel's document " +
        "holds them; the floor is an extension that only sends one message, answers and paints it",
      unit: "ms",
      ours: spreadOf(a),
      floor: spreadOf(b),
      floorName: "bare message and paint",
      compared: { as: "ratio", spread: spreadOf(a.map((value, at) => value / (b[at] ?? 1))) },
    };
  } finally {
    await ours.desk.close();
    await floor.desk.close();
    await server.close();
  }
}
