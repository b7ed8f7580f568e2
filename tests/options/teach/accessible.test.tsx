import { afterEach, expect } from "vitest";
import { resetLook } from "../../ui/looks";
import { looksRight } from "../../ui/tab-pages";
import { FakeHost } from "./fake-host";
import { paint, paintCases, paintTaught } from "./paint";

afterEach(resetLook);

const LONG = "Unbroken".repeat(14);

const withPhone = () => {
  const host = new FakeHost();
  const page = host.frames.get(0);
  if (page !== undefined) host.frames.set(0, { ...page, origins: ["https://phone.example"] });
  return host;
};

const withTwoCases = async (labels: Record<string, string>) => {
  const painted = await paintCases();
  painted.host.goTo(2, labels);
  await painted.press("Check");
  await expect.element(painted.heading).toHaveTextContent("Now a third case");
  return painted;
};

/** Every step of the wizard, by name. */
const STEPS: Record<string, () => Promise<unknown>> = {
  "the tab": async () => {
    await expect.element(paint().screen.getByText("crm.example")).toBeVisible();
  },
  "no tab": async () => {
    const host = new FakeHost();
    host.open = [];
    await paint({}, host).press(/^Allow/);
  },
  "a tab with a long title": async () => {
    const host = new FakeHost();
    host.open = [{ id: 1, title: LONG, address: `https://${"long.".repeat(40)}example/` }];
    await expect.element(paint({}, host).screen.getByText(LONG)).toBeVisible();
  },
  "a part": async () => {
    const { press, heading } = paint({}, withPhone());
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
    await press("Check");
    await expect.element(heading).toHaveTextContent("What was read on three cases");
  },
  "the review": async () => {
    const { press, screen } = await paintCases();
    await press("I can’t open a second case now");
    await screen.getByText("Add something that isn’t here").click();
  },
  "a refusal": async () => {
    const { press, screen } = await paintCases();
    await press("I can’t open a second case now");
    await press(/^Remove/);
    await press("Save");
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  saved: async () => {
    const { press, heading } = await paintCases();
    await press("I can’t open a second case now");
    await press("Save");
    await expect.element(heading).toHaveTextContent("Saved");
  },
};

looksRight(STEPS);
