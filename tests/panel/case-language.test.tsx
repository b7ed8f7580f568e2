import { describe, expect, it } from "vitest";
import type { Organisation } from "../../src/call/organisation";
import { wordsOfRow } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { caseState, OUTGOING, readingState } from "./states";

type StateName = keyof typeof STATES;
type Screen = ReturnType<typeof paint>["screen"];

const noticeOf = ({ container }: Screen): Element | null =>
  container.querySelector('[aria-label="The language of this case"]');

/** The notice's own words, its quotations and the organisation's box. */
const partsOf = (notice: Element | null) => ({
  says: [...(notice?.querySelectorAll(":scope > p") ?? [])].map(({ textContent }) => textContent),
  quotes: [...(notice?.querySelectorAll("blockquote") ?? [])].map(({ textContent }) => textContent),
  organisation: notice?.querySelector(".organisation > p")?.textContent ?? null,
});

const WELSH =
  "Your console says that this case’s language is Welsh. The policy says nothing about Welsh, and its statements are in English only.";
const other = (language: string) =>
  `Your console says that this case’s language is ${language}. The policy’s statements are in English only. Of clients who don’t speak English it says:`;
const NO_INTERPRETER = "No interpreter contact was put in for your organisation.";

describe("a case’s language", () => {
  it.each<[StateName, says: string[], quotes: string[], organisation: string | null]>([
    ["in Welsh", [WELSH, "No Welsh contact was put in for your organisation."], [], null],
    ["in Welsh, with a contact", [WELSH], [], "Welsh contact: Welsh Language Team, 01632 960002"],
    ["in Polish", [other("Polish"), NO_INTERPRETER], [wordsOfRow("INT-1")], null],
    [
      "in Polish, with a contact",
      [other("Polish")],
      [wordsOfRow("INT-1")],
      "Interpreter contact: 01632 960003",
    ],
    ["in a language without a name", [other("“xxa”"), NO_INTERPRETER], [wordsOfRow("INT-1")], null],
  ])("%s", (name, says, quotes, organisation) => {
    const { screen } = paint(STATES[name]);
    expect(partsOf(noticeOf(screen))).toEqual({ says, quotes, organisation });
  });

  it.each([[undefined], ["en"]])("%s: nothing is said of it", (language) => {
    const { screen } = paint(caseState({ ...OUTGOING, language }));
    expect(noticeOf(screen)).toBeNull();
  });

  it("is in Welsh, and only an interpreter is put in: they are no Welsh contact", () => {
    const organisation: Organisation = { format: 1, contacts: { interpreter: "01632 960003" } };
    const { screen } = paint(caseState({ ...OUTGOING, language: "cy" }, {}, { organisation }));
    expect(noticeOf(screen)?.textContent).not.toContain("01632");
  });

  it("leads on to what the policy says of interpreters", async () => {
    const { screen, asked } = paint(STATES["in Polish"]);
    await screen.getByRole("button", { name: "What the policy says of interpreters" }).click();
    expect(asked).toEqual(["open situation interpreter"]);
  });

  it.each(Object.entries(STATES))("%s: no Welsh is made up", (_name, state) => {
    const { screen } = paint(state);
    expect(screen.container.querySelectorAll('[lang]:not([lang="en"])')).toHaveLength(0);
  });

  it("each passage of a statement says which language it is in", () => {
    const { screen } = paint(readingState("offence", 2));
    const passages = [...screen.container.querySelectorAll<HTMLElement>(".passage")];
    expect(passages.map(({ lang }) => lang)).toEqual(Array(5).fill("en"));
  });
});
