/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../../src/options/options.scss";
import type { KnownConsole } from "../../../src/browser/consoles";
import { Consoles, type ConsolesProps } from "../../../src/options/consoles/Consoles";
import { Options } from "../../../src/options/Options";
import type { Profile } from "../../../src/profile/profile";
import { summary, type Visit } from "../../../src/profile/visits";
import { say } from "../../../src/words/say";

export const profileOf = (id: string, name = id): Profile => ({
  format: 1,
  id,
  name,
  frames: [
    {
      addresses: [`https://${id}.example/cases/*`],
      place: "page",
      caseScreen: [{ locators: [{ label: "Case" }] }],
      fields: { caseReference: { locators: [{ label: "Case" }] } },
    },
  ],
});

export const consoleOf = (id: string, change: Partial<KnownConsole> = {}): KnownConsole => ({
  profile: profileOf(id, `The ${id} console`),
  from: "desk",
  isAllowed: true,
  ...change,
});

const visit = (isCase: boolean, ...fields: Visit["fields"]): Visit => ({
  isCase,
  fields,
  wanted: ["caseReference", "direction"],
});
/** A console on which the direction is hardly ever found any more. */
export const MOVED = summary([
  ...Array.from({ length: 3 }, () => visit(true, "caseReference", "direction")),
  ...Array.from({ length: 15 }, () => visit(true, "caseReference")),
  visit(false),
  visit(false),
]);
export const SOUND = summary(
  Array.from({ length: 20 }, () => visit(true, "caseReference", "direction")),
);

/** Paints the list of consoles. @returns what to look at, and what was asked for */
export function paintConsoles(given: Partial<ConsolesProps> = {}) {
  const asked: string[] = [];
  const saved: Profile[] = [];
  const of = (change: Partial<ConsolesProps>) => (
    <Options route={{ page: "consoles" }}>
      <Consoles
        consoles={[]}
        visits={new Map()}
        isUnreadable={false}
        mayChange="yes"
        problems={[]}
        onAllow={async ({ id }) => {
          asked.push(`allow ${id}`);
          return true;
        }}
        onSave={async (profile) => void saved.push(profile)}
        onRemove={async (id) => void asked.push(`remove ${id}`)}
        onAdd={() => void asked.push("add")}
        onEdit={({ id }) => void asked.push(`change ${id}`)}
        {...given}
        {...change}
      />
    </Options>
  );
  const screen = render(of({}));
  return {
    screen,
    asked,
    saved,
    repaint: (change: Partial<ConsolesProps>) => screen.rerender(of(change)),
    press: (name: string | RegExp) => screen.getByRole("button", { name }).click(),
    importFile: async (content: BlobPart) => {
      await screen.getByLabelText(say("consolesFile")).upload(new File([content], "crm.json"));
      await screen.getByRole("button", { name: say("consolesImportFile") }).click();
    },
  };
}
