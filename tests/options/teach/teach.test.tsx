import { describe, expect, it } from "vitest";
import type { Profile } from "../../../src/profile/profile";
import { FakeHost } from "./fake-host";
import { paint, paintCases, paintTaught } from "./paint";

describe("the tab", () => {
  it("is chosen from those that may be seen, by title and host", async () => {
    const { screen, host, press } = paint();
    await expect.element(screen.getByText("crm.example")).toBeVisible();
    await press(/^Case 121001234567/);
    await expect.poll(() => host.front).toBe("console");
    expect(host.bar?.bar).toMatchObject({
      progress: "1 of 11",
      ask: "Click the case reference on this page.",
    });
  });

  it("that she came from stands first, and its site is asked for before it is looked into", async () => {
    const host = new FakeHost();
    host.open = [{ id: 6, title: "Mail", address: "https://mail.example/" }, ...host.open];
    host.refused = ["https://crm.example"];
    const { screen, press } = paint({ tab: 7 }, host);
    const choices = screen.getByRole("listitem").getByRole("button");
    await expect.element(choices.first()).toHaveTextContent("Case 121001234567");
    await press(/^Case 121001234567/);
    await expect.element(screen.getByText(/^Verbatim may not see crm\.example/)).toBeVisible();
    expect(host.asked).toEqual(["https://crm.example/cases/1"]);
    expect(host.front).toBe("options");
    host.refused = [];
    await press(/^Case 121001234567/);
    await expect.poll(() => host.front).toBe("console");
  });

  it("of another site comes up once that site is allowed", async () => {
    const { screen, host, press } = paint();
    const address = screen.getByRole("textbox", { name: "The console’s address" });
    await address.fill("https://other.example/cases/12?x=1");
    await press("Allow Verbatim to see other.example");
    expect(host.asked).toEqual(["https://other.example/"]);
    await expect.element(screen.getByText(/^Verbatim may see other\.example now/)).toBeVisible();
    host.open = [...host.open, { id: 8, title: "Other", address: "https://other.example/" }];
    host.tabsChanged();
    await expect.element(screen.getByRole("button", { name: /^Other/ })).toBeVisible();
  });

  it.each([
    ["", "Paste the console’s address. It begins with https://"],
    ["not an address", "Paste the console’s address. It begins with https://"],
    ["file:///etc", "Paste the console’s address. It begins with https://"],
  ])("“%s” is no address", async (typed, problem) => {
    const { screen, host, press } = paint();
    const address = screen.getByRole("textbox", { name: "The console’s address" });
    await address.fill(typed);
    await press(/^Allow/);
    await expect.element(address).toHaveAccessibleDescription(new RegExp(problem));
    expect(host.asked).toEqual([]);
  });

  it("that can’t be looked into is said", async () => {
    const host = new FakeHost();
    host.frames.clear();
    const { screen, press } = paint({}, host);
    await press(/^Case 121001234567/);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("can’t look into that tab");
  });
});

describe("a part from another site", () => {
  const withPhone = () => {
    const host = new FakeHost();
    const page = host.frames.get(0);
    if (page !== undefined) host.frames.set(0, { ...page, origins: ["https://phone.example"] });
    return host;
  };

  it("is asked for by name, and pointed into once it is allowed", async () => {
    const { host, press, heading } = paint({}, withPhone());
    await press(/^Case 121001234567/);
    await expect.element(heading).toHaveTextContent("The page holds a part from phone.example");
    await expect.element(heading).toHaveFocus();
    host.frames.set(3, {
      place: "frame",
      address: "https://phone.example/",
      labels: { Direction: "Outgoing" },
    });
    await press("Allow phone.example");
    expect(host.asked.slice(1)).toEqual(["https://phone.example/"]);
    await expect.poll(() => host.front).toBe("console");
    host.press("Not on this page");
    host.press("Not on this page");
    host.press("Not on this page");
    host.point("Direction", {}, 3);
    expect(host.bar?.bar.ask).toBe("The page says “Outgoing”. What does it mean?");
  });

  it("can be gone on without", async () => {
    const { host, press } = paint({}, withPhone());
    await press(/^Case 121001234567/);
    await press("Go on without it");
    await expect.poll(() => host.front).toBe("console");
    expect(host.asked.slice(1)).toEqual([]);
  });

  it("that the browser doesn't allow is said", async () => {
    const host = withPhone();
    host.refused = ["https://phone.example"];
    const { screen, press } = paint({}, host);
    await press(/^Case 121001234567/);
    await press("Allow phone.example");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("didn’t allow phone.example");
  });
});

describe("pointing", () => {
  it("says what has been taught so far", async () => {
    const { screen } = await paintTaught();
    await expect
      .element(screen.getByRole("list").last())
      .toHaveTextContent("Case reference, found beside the label “SCIN”");
    await expect.element(screen.getByText("Outgoing: Outgoing call")).toBeVisible();
  });

  it("that ends with nothing pointed at offers to begin again", async () => {
    const { host, press, heading } = paint();
    await press(/^Case 121001234567/);
    await expect.poll(() => host.bar).toBeDefined();
    host.press("Finish");
    await expect.element(heading).toHaveTextContent("Nothing was pointed at yet");
    await press("Go back to pointing");
    await expect.poll(() => host.front).toBe("console");
  });

  it("a page that is loaded anew gets the bar again", async () => {
    const { host } = await paintTaught();
    const before = host.sent.length;
    host.hear({ kind: "here", place: "page", address: "https://crm.example/cases/2", origins: [] });
    expect(host.sent.slice(before).map(({ kind }) => kind)).toEqual(["bar"]);
  });

  it("takes everything out of the page when the wizard goes", async () => {
    const { screen, host } = await paintTaught();
    screen.unmount();
    expect(host.isClosed).toBe(true);
  });
});

describe("other cases", () => {
  it("a field that holds on all of them is said to", async () => {
    const { screen, host, press, heading } = await paintCases();
    await expect.element(heading).toHaveTextContent("Now a second case");
    expect(host.front).toBe("options");
    host.goTo(2, { SCIN: "121009999999", Direction: "Outgoing" });
    await press("Check");
    await expect.element(screen.getByText("Every field was found on all 2 cases.")).toBeVisible();
    await expect.element(heading).toHaveTextContent("Now a third case, if you can");
    await expect.element(screen.getByRole("table")).toHaveTextContent("121009999999");
  });

  it("the same case again is no second one", async () => {
    const { screen, press, heading } = await paintCases();
    await press("Check");
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("This is case 121001234567 still.");
    await expect.element(heading).toHaveTextContent("Now a second case");
  });

  it("a page with nothing of a case is no second one", async () => {
    const { screen, host, press, heading } = await paintCases();
    host.goTo(2, { Other: "x" });
    await press("Check");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Verbatim found nothing");
    await expect.element(heading).toHaveTextContent("Now a second case");
  });

  it("new words are asked for their meaning, guessed where they are plain English", async () => {
    const { screen, host, press, heading } = await paintCases();
    host.goTo(2, { SCIN: "121009999999", Direction: "Incoming" });
    await press("Check");
    const select = screen.getByRole("combobox", { name: "Call direction: “Incoming”" });
    await expect.element(select).toHaveDisplayValue("Incoming call");
    host.goTo(3, { SCIN: "121008888888", Direction: "Transfer" });
    await press("Check");
    await expect
      .element(screen.getByRole("combobox", { name: "Call direction: “Transfer”" }))
      .toHaveDisplayValue("Choose");
    await press("Go on");
    const summary = screen.getByRole("alert");
    await expect.element(summary).toHaveFocus();
    await summary.getByRole("link", { name: "Say what “Transfer” means." }).click();
    await expect
      .element(screen.getByRole("combobox", { name: "Call direction: “Transfer”" }))
      .toHaveFocus();
    await screen.getByRole("combobox").selectOptions("Incoming call");
    await press("Go on");
    await expect.element(heading).toHaveTextContent("Name it and save it");
    await press("Save");
    await expect
      .poll(() => host.saved[0]?.frames[0]?.fields.direction?.values)
      .toEqual({ Outgoing: "outbound", Incoming: "inbound", Transfer: "inbound" });
  });

  it("a field that doesn't hold offers another way, or to leave it out", async () => {
    const host = new FakeHost();
    host.goTo(1, { SCIN: "121001234567", Number: "121001234567" });
    const painted = paint({}, host);
    const { screen, press } = painted;
    await press(/^Case 121001234567/);
    await expect.poll(() => host.bar).toBeDefined();
    host.point("SCIN", {
      candidates: [
        { locator: { label: "SCIN" }, text: "121001234567" },
        { locator: { label: "Number" }, text: "121001234567" },
      ],
    });
    host.press("That’s right");
    host.press("Finish");
    await expect.element(painted.heading).toHaveTextContent("Now a second case");
    host.goTo(2, { Number: "121009999999" });
    await press("Check");
    await expect
      .element(screen.getByRole("heading", { name: "Case reference: not found on every case" }))
      .toBeVisible();
    await press("Look beside the label “Number”");
    await expect.element(screen.getByText("Every field was found on all 2 cases.")).toBeVisible();
  });

  it("a field can be pointed at again, and the case is read anew", async () => {
    const { screen, host, press } = await paintCases();
    host.goTo(2, { SCIN: "121009999999", Way: "Incoming" });
    await press("Check");
    await press(/^Point at it again: Call direction/);
    await expect.poll(() => host.front).toBe("console");
    expect(host.bar?.bar.progress).toBe("1 of 1");
    host.point("Way");
    host.press("Incoming call");
    await expect.element(screen.getByRole("table")).toHaveTextContent("Incoming");
  });

  it("“(no value)” needs no answer", async () => {
    const { screen, host, press } = await paintCases();
    host.goTo(2, { SCIN: "121009999999", Direction: "(no value)" });
    await press("Check");
    await expect.element(screen.getByRole("table")).toHaveTextContent("(no value)Not known");
    expect(screen.getByRole("combobox").elements()).toEqual([]);
  });
});

describe("saving", () => {
  const toReview = async (host = new FakeHost()) => {
    const painted = await paintCases(host);
    await painted.press("I can’t open a second case now");
    await expect.element(painted.heading).toHaveTextContent("Name it and save it");
    return painted;
  };

  it("keeps a profile under the name it is given", async () => {
    const { screen, host, press, ended, heading } = await toReview();
    const name = screen.getByRole("textbox", { name: "What you call this console" });
    await expect.element(name).toHaveValue("crm.example");
    await name.fill("Our CRM");
    await press("Save");
    await expect.element(heading).toHaveTextContent("Saved");
    expect(host.saved).toEqual([
      {
        format: 1,
        id: "our-crm",
        name: "Our CRM",
        frames: [
          {
            addresses: ["https://crm.example/cases/*"],
            place: "page",
            caseScreen: [{ locators: [{ label: "SCIN" }] }],
            fields: {
              caseReference: { locators: [{ label: "SCIN" }] },
              direction: { locators: [{ label: "Direction" }], values: { Outgoing: "outbound" } },
            },
          },
        ],
      },
    ]);
    await press("Done");
    expect(ended).toEqual(["done"]);
  });

  it("without a name it says so", async () => {
    const { screen, host, press } = await toReview();
    const name = screen.getByRole("textbox", { name: "What you call this console" });
    await name.fill(" ");
    await press("Save");
    await screen.getByRole("link", { name: "Give the console a name." }).click();
    await expect.element(name).toHaveFocus();
    expect(host.saved).toEqual([]);
  });

  it("that nobody confirms is said", async () => {
    const { screen, host, press } = await toReview();
    host.saveError = new Error("No background.");
    await press("Save");
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("Verbatim was not told that the console is saved.");
  });

  it("what a text means can be put right and taken out", async () => {
    const { screen, host, press } = await toReview();
    await screen.getByRole("combobox", { name: "“Outgoing”" }).selectOptions("Incoming call");
    await press("Save");
    await expect
      .poll(() => host.saved[0]?.frames[0]?.fields.direction?.values)
      .toEqual({ Outgoing: "inbound" });
  });

  it("a choice that has no text left is refused in words", async () => {
    const { screen, press } = await toReview();
    await press(/^Remove/);
    await press("Save");
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("this has to list at least one text.");
  });
});

describe("a console that is known", () => {
  const profile: Profile = {
    format: 1,
    id: "crm",
    name: "CRM",
    frames: [
      {
        addresses: ["https://crm.example/cases/*"],
        place: "page",
        caseScreen: [{ locators: [{ label: "Old" }] }],
        fields: { caseReference: { locators: [{ label: "Old" }] } },
      },
    ],
  };

  it("is changed from its review, by pointing once the tab is chosen", async () => {
    const { screen, host, press, heading } = paint({ profile });
    await expect.element(heading).toHaveTextContent("Name it and save it");
    await press(/^Point at it again: Case reference/);
    await press(/^Case 121001234567/);
    await expect.poll(() => host.bar?.bar.progress).toBe("1 of 1");
    host.point("SCIN");
    host.press("That’s right");
    await expect.element(screen.getByText("Found beside the label “SCIN”.")).toBeVisible();
    await press("Save");
    await expect
      .poll(() => host.saved[0]?.frames)
      .toEqual([
        {
          addresses: ["https://crm.example/cases/*"],
          place: "page",
          caseScreen: [{ locators: [{ label: "SCIN" }] }],
          fields: { caseReference: { locators: [{ label: "SCIN" }] } },
        },
      ]);
    expect(host.saved[0]?.id).toBe("crm");
  });

  it("what wasn't pointed at can be added", async () => {
    const { screen, host, press } = paint({ profile });
    await screen.getByText("Add something that isn’t here").click();
    await press("Point at: call direction");
    await press(/^Case 121001234567/);
    await expect.poll(() => host.bar?.bar.progress).toBe("1 of 1");
    host.point("Direction");
    host.press("Outgoing call");
    await expect
      .element(screen.getByRole("heading", { name: "Call direction", level: 3 }))
      .toBeVisible();
  });

  it("is left as it is by Cancel", async () => {
    const { host, press, ended } = paint({ profile });
    await press("Cancel");
    expect(ended).toEqual(["cancelled"]);
    expect(host.saved).toEqual([]);
  });
});
