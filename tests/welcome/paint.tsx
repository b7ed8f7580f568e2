/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../src/welcome/welcome.scss";
import type { PracticeNews } from "../../src/browser/practice-news";
import { keysOf } from "../../src/preferences/panel-keys";
import { Welcome, type WelcomeProps } from "../../src/welcome/Welcome";
import { say } from "../../src/words/say";

const NEWS: PracticeNews = {
  kind: "practice",
  isReading: false,
  isRead: false,
  sheet: null,
  isSuicideThreat: false,
  isOver: false,
};

/** Paints the welcome page round an empty frame. @returns what to look at, and the panel's voice */
export function paint(given: Partial<WelcomeProps> = {}) {
  let hear: (news: PracticeNews) => void = () => undefined;
  const screen = render(
    <Welcome
      keys={keysOf({})}
      shortcut="Alt+Shift+V"
      address="about:blank"
      listen={(_frame, callback) => {
        hear = callback;
        return () => undefined;
      }}
      onOpen={async () => undefined}
      {...given}
    />,
  );
  const press = (name: string) => screen.getByRole("button", { name, exact: true }).click();
  return {
    screen,
    press,
    start: () => press(say("welcomePracticeStart")),
    /** The panel tells how far it is. */
    tells: (news: Partial<PracticeNews>) => hear({ ...NEWS, ...news }),
    /** What is to be done now. */
    instruction: () => document.querySelector(".instruction p:last-child")?.textContent,
  };
}
