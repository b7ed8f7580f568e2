import { mkdirSync } from "node:fs";
import { choose, dial, hangUp, softphone } from "./console";
import { caseUrl, until } from "./desk";
import { duties, isSaved, passageNow, readToEnd, shows, states } from "./panel";
import { clickOn, type PanelPage } from "./panel-page";
import { startWalkDesk } from "./walk-desk";

const out = new URL("../../out/", import.meta.url).pathname;
const FIRST = "121 0012 34567";

/**
 * Walks one call from the first look at a case to the words that were read, in the built extension
 * and its real side panel, and leaves a picture of each step in `out/`.
 */
export async function walkCall(
  kind: "chromium" | "edge" | "firefox",
  say: (step: string) => void,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  const desk = await startWalkDesk(kind);
  let nth = 0;
  const picture = async (page: PanelPage, name: string) => {
    nth += 1;
    for (const scheme of ["light", "dark"] as const) {
      await desk.picture(page, `${out}${desk.prefix}${nth}-${name}-${scheme}.png`, scheme);
    }
  };
  const sayDuties = async (panel: PanelPage) => {
    for (const { label, strength, state } of await duties(panel)) {
      say(`   ${label} (${strength}): ${state}`);
    }
  };

  try {
    say(`1. A handler opens case ${FIRST} in her console. A chip says that Verbatim has seen it.`);
    const page = await desk.open(caseUrl(desk, FIRST));
    await until("the chip", () => page.$("verbatim-chip"));
    await picture(page, "case-seen");
    const panel = await desk.openPanel(page);
    await shows(panel, FIRST);
    say(`2. She ${desk.opensBy}: the panel opens. It can't see which way the call is, and asks.`);
    await sayDuties(panel);
    await picture(panel, "direction-asked");

    await dial(page, "PWC");
    await until("the call", async () => (await states(panel))[0] === "Call recording: due");
    say("3. She dials the parent with care. The softphone says: outgoing, connected.");
    await sayDuties(panel);
    await picture(panel, "due");
    await picture(page, "console");

    say("4. She reads, a key a passage.");
    for (const label of ["Call recording", "Confidentiality"]) {
      await panel.keyboard.press("Space");
      await until("the reader", () => passageNow(panel));
      if (label === "Confidentiality") {
        for (const next of ["The Child Maintenance Group collects", "These other"]) {
          say(`   ${label}: ${(await passageNow(panel))?.slice(0, 70)}…`);
          await until(next, async () => {
            await panel.keyboard.press("Space");
            return (await passageNow(panel))?.startsWith(next);
          });
        }
        await picture(panel, "reading");
      }
      for (const passage of await readToEnd(panel)) say(`   ${label}: ${passage.slice(0, 70)}…`);
    }
    await isSaved(panel);
    await sayDuties(panel);

    say("5. The client says something that comes before any form. One key.");
    await panel.keyboard.press("s");
    await shows(panel, "nominated officer");
    await picture(panel, "suicide-threat");
    await clickOn(panel, "Pressed by mistake");

    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await readToEnd(panel);
    await isSaved(panel);
    await hangUp(page);
    await shows(panel, "Call ended");
    say("6. She reads the rest, word for word, and hangs up. It is saved.");
    await picture(panel, "ended");

    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await choose(page, "NRP");
    await dial(page, "NRP");
    await until("the call", async () => (await states(panel))[1] === "Confidentiality: due");
    say("7. She calls the other parent of the case, who has heard none of it yet.");
    await sayDuties(panel);
    await hangUp(page);
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await choose(page, "PWC");
    await dial(page, "PWC");
    await until("the call", async () => (await states(panel))[1] === "Confidentiality: not due");
    say("8. She calls the parent with care again: what was read is remembered.");
    await sayDuties(panel);
    await picture(panel, "read-before");
    say("Pictures are in out/.");
  } finally {
    await desk.close();
  }
}
