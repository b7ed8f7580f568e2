import { expect } from "vitest";
import { say } from "../../src/words/say";
import { consoleOf, MOVED, paintConsoles, profileOf, SOUND } from "./consoles/paint-consoles";
import { keysStates } from "./keys/states";
import { paint, WHOLE } from "./paint";
import { EVERYTHING, NOTHING_RIGHT, paintPolicy } from "./paint-policy";
import { FakeHost } from "./teach/fake-host";
import { paintCases, paintTaught, paint as paintTeach } from "./teach/paint";

export const LONG = "Unbroken".repeat(14);

const organisation: Readonly<Record<string, () => unknown>> = {
  empty: () => paint(),
  whole: () => paint({ organisation: WHOLE }),
  "long words": () =>
    paint({
      organisation: {
        format: 1,
        suicideThreat: { steps: [LONG], lastChecked: "2026-11-03" },
        nominatedOfficers: [{ team: LONG, contact: LONG }],
      },
    }),
  "other routes": () => {
    const { screen } = paint({ organisation: WHOLE });
    return screen.getByText(say("organisationRoutes")).click();
  },
  unreadable: () => paint({ isUnreadable: true }),
  "not saved yet": () => paint().textbox(say("organisationWelsh")).fill("Ext. 7"),
  saved: async () => {
    const { screen, save } = paint({ organisation: WHOLE });
    await save();
    const saved = screen.getByText(say("organisationSaved"), { exact: true });
    await expect.element(saved).toBeVisible();
  },
  "wrong fields": async () => {
    const { screen, save, textbox } = paint({ organisation: WHOLE });
    await textbox(say("organisationWelsh")).fill(`<${LONG}`);
    await textbox(say("organisationHost")).fill("https://intralink/");
    await save();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "a file refused": async () => {
    const { screen, importFile } = paint();
    await importFile(JSON.stringify({ [LONG]: 1, contacts: { [`${LONG}${LONG}`]: 1 } }));
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "set by policy": () => paint({ organisation: WHOLE, mayChange: "set" }),
  "switched off": () => paint({ mayChange: "switched off" }),
};

const consoles: Readonly<Record<string, () => unknown>> = {
  empty: () => paintConsoles(),
  full: () =>
    paintConsoles({
      consoles: [
        consoleOf("crm"),
        consoleOf("phone", { isAllowed: false }),
        consoleOf("fixed", { from: "organisation" }),
        consoleOf("practice", { from: "build" }),
        { ...consoleOf("long"), profile: profileOf("long", LONG) },
      ],
      visits: new Map([
        ["crm", MOVED],
        ["fixed", SOUND],
      ]),
    }),
  faults: () => paintConsoles({ isUnreadable: true, problems: [`${LONG}: ${LONG}`] }),
  "asked whether to remove": () => {
    const { press } = paintConsoles({ consoles: [consoleOf("crm")] });
    return press(say("consoleRemoveNamed", { name: "The crm console" }));
  },
  refused: async () => {
    const { importFile, screen } = paintConsoles();
    await importFile(JSON.stringify({ [LONG]: 1 }));
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "switched off": () =>
    paintConsoles({
      mayChange: "switched off",
      consoles: [consoleOf("fixed", { from: "organisation" }), consoleOf("crm")],
    }),
  "switched off, and none": () => paintConsoles({ mayChange: "switched off" }),
};

const policy: Readonly<Record<string, () => unknown>> = {
  nothing: () => paintPolicy({}),
  everything: async () => {
    const { screen } = paintPolicy(EVERYTHING);
    await screen.getByText(say("settingShow")).click();
  },
  "nothing right": () => paintPolicy(NOTHING_RIGHT),
  "long words": () =>
    paintPolicy({ handlerId: "h".repeat(64), consoles: [profileOf("a", LONG)], [LONG]: 1 }),
};

const withPhone = () => {
  const host = new FakeHost();
  const page = host.frames.get(0);
  if (page !== undefined) host.frames.set(0, { ...page, origins: ["https://phone.example"] });
  return host;
};

const withTwoCases = async (labels: Record<string, string>) => {
  const painted = await paintCases();
  painted.host.goTo(2, labels);
  await painted.press(say("teachCheck"));
  await expect.element(painted.heading).toHaveTextContent(say("teachCheckThird"));
  return painted;
};

const teaching: Readonly<Record<string, () => unknown>> = {
  "the tab": async () => {
    await expect.element(paintTeach().screen.getByText("crm.example")).toBeVisible();
  },
  "no tab": async () => {
    const host = new FakeHost();
    host.open = [];
    await paintTeach({}, host).press(say("teachAllowThisSite"));
  },
  "a tab with a long title": async () => {
    const host = new FakeHost();
    host.open = [{ id: 1, title: LONG, address: `https://${"long.".repeat(40)}example/` }];
    await expect.element(paintTeach({}, host).screen.getByText(LONG)).toBeVisible();
  },
  "a part": async () => {
    const { press, heading } = paintTeach({}, withPhone());
    await press(/^Case 121001234567/);
    await expect.element(heading).toHaveTextContent("phone.example");
  },
  pointing: () => paintTaught(),
  "the second case": () => paintCases(),
  "a field that doesn't hold": () => withTwoCases({ SCIN: "121009999999" }),
  "new words": () => withTwoCases({ SCIN: LONG, Direction: LONG }),
  "all cases": async () => {
    const { host, press, heading } = await withTwoCases({ SCIN: "2", Direction: "Outgoing" });
    host.goTo(3, { SCIN: "3", Direction: "-" });
    await press(say("teachCheck"));
    await expect.element(heading).toHaveTextContent(say("teachChecked"));
  },
  "the review": async () => {
    const { press, screen } = await paintCases();
    await press(say("teachNoSecond"));
    await screen.getByText(say("teachAddField")).click();
  },
  "a refusal": async () => {
    const { press, screen } = await paintCases();
    await press(say("teachNoSecond"));
    await press(say("teachRemoveText", { text: "Outgoing" }));
    await press(say("teachSave"));
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  saved: async () => {
    const { press, heading } = await paintCases();
    await press(say("teachNoSecond"));
    await press(say("teachSave"));
    await expect.element(heading).toHaveTextContent(say("teachSaved"));
  },
};

const of = (page: string, states: Readonly<Record<string, () => unknown>>) =>
  Object.entries(states).map(([name, show]) => [`${page}: ${name}`, show] as const);

/** Every state of the options, by name. */
export const STATES: Readonly<Record<string, () => unknown>> = Object.fromEntries([
  ...of("organisation", organisation),
  ...of("consoles", consoles),
  ...of("keys", keysStates),
  ...of("set by the organisation", policy),
  ...of("adding a console", teaching),
]);
