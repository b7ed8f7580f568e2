/** @jsxImportSource preact */
import { expect } from "vitest";
import { render } from "vitest-browser-preact";
import "../../../src/options/options.scss";
import { Options } from "../../../src/options/Options";
import { Teach, type TeachProps } from "../../../src/options/teach/Teach";
import { say } from "../../../src/words/say";
import { FakeHost } from "./fake-host";

/** Paints the wizard in the options page. */
export function paint(given: Partial<TeachProps> = {}, host = new FakeHost()) {
  const ended: string[] = [];
  const screen = render(
    <Options route={{ page: "add" }}>
      <Teach
        host={host}
        onDone={() => ended.push("done")}
        onCancel={() => ended.push("cancelled")}
        {...given}
      />
    </Options>,
  );
  const press = (name: string | RegExp) => screen.getByRole("button", { name }).first().click();
  return { screen, host, ended, press, heading: screen.getByRole("heading", { level: 1 }) };
}

/** Chooses the console's tab, and points at the reference and the direction. */
export async function paintTaught(host = new FakeHost()) {
  const painted = paint({}, host);
  await painted.press(/^Case 121001234567/);
  await expect.poll(() => host.bar).toBeDefined();
  host.point("SCIN");
  host.press(say("barRight"));
  host.press(say("barSkip"));
  host.press(say("barSkip"));
  host.point("Direction");
  host.press(say("choiceOutbound"));
  return painted;
}

/** As `paintTaught`, with pointing finished: the first case has been read. */
export async function paintCases(host = new FakeHost()) {
  const painted = await paintTaught(host);
  host.press(say("teachFinish"));
  await expect.element(painted.heading).toHaveTextContent(say("teachCheckSecond"));
  return painted;
}
