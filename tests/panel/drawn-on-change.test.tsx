/** @jsxImportSource preact */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { expect, it } from "vitest";
import { render } from "vitest-browser-preact";
import { drawnOnChange } from "../../src/panel/drawn-on-change";

interface Given {
  facts: { role: string };
  /** Not needed. */
  events: readonly string[];
}

it("is drawn anew where what it goes by says something else, or what it uses does", async () => {
  const drawn: string[] = [];
  const Language = createContext("en");
  const Role = drawnOnChange(
    ({ facts }: Given) => ({ facts }),
    ({ facts }) => {
      const language = useContext(Language);
      drawn.push(`${facts.role} ${language}`);
      return <p>{facts.role}</p>;
    },
  );
  const of = (role: string, events: readonly string[], language: string) => (
    <Language.Provider value={language}>
      <Role facts={{ role }} events={events} />
    </Language.Provider>
  );
  const screen = render(of("pwc", [], "en"));
  screen.rerender(of("pwc", ["passage read"], "en"));
  expect(drawn).toEqual(["pwc en"]);
  screen.rerender(of("nrp", ["passage read"], "en"));
  expect(screen.container.textContent).toBe("nrp");
  screen.rerender(of("nrp", [], "cy"));
  await expect.poll(() => drawn).toEqual(["pwc en", "nrp en", "nrp cy"]);
});
