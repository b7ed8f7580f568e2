import { afterAll, beforeAll, expect, it } from "vitest";
import { caseUrl, until } from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import { caseScreenHtml, servePage } from "../../scripts/desk/page-server";
import { shows } from "../../scripts/desk/panel";
import { clickOn } from "../../scripts/desk/panel-page";
import { crm } from "./driver/crm";
import { chipWords, describeInFirefox, says, stored, tellBackground } from "./driver/firefox";

const FIRST = "121 0012 34567";
const SITE = "http://127.0.0.1/*";

/** Firefox's own API, in the pages of the extension. */
declare const browser: typeof chrome;

describeInFirefox("the practice build in Firefox", () => {
  let desk: FirefoxDesk;
  beforeAll(async () => {
    desk = await startFirefoxDesk();
  });
  afterAll(() => desk?.close());

  it("looks the policy up in its popup, which opens the sidebar", async () => {
    await desk.open(caseUrl(desk, FIRST));
    await desk.extension.run(() => browser.action.openPopup());
    const popup = await desk.view("popup");
    await says(popup, "Look up the policy");
    for (const key of ["f", "o", "i"] as const) await popup.keyboard.press(key);
    await until("Freedom of Information", () =>
      popup.evaluate(
        () => document.querySelector(".result h2")?.textContent === "Freedom of Information",
      ),
    );
    await clickOn(popup, "Open the panel");
    await shows(await desk.view("sidebar"), FIRST);
  });

  it("keeps the organisation's details that are typed into its options", async () => {
    const options = await desk.openPage("src/options/index.html");
    await until("the form", () => options.$("#steps"));
    await options.type("#foi-team", "Disclosure team");
    await clickOn(options, "Save");
    await until("the record", async () =>
      JSON.stringify(await stored(desk, "organisation")).includes("Disclosure team"),
    );
    await options.close();
  });

  it("opens the sidebar from the welcome page, which has a panel to practise with", async () => {
    await desk.closeSidebar();
    const welcome = await desk.openPage("src/welcome/index.html");
    await clickOn(welcome, "Open the panel");
    await says(await desk.view("sidebar"), "Verbatim");
    await clickOn(welcome, "Start the practice call");
    await until("the practice panel", () =>
      welcome.evaluate(
        () =>
          document.querySelector("iframe")?.contentDocument?.querySelector(".duty-name") != null,
      ),
    );
    await welcome.close();
  });

  it("reads a case screen that is in a closed shadow root", async () => {
    const server = await servePage(
      `<div id="host"></div><script>
        document.getElementById("host").attachShadow({ mode: "closed" }).innerHTML =
          ${JSON.stringify(caseScreenHtml({ Case: "121 0055 00001", Team: "Team 4" }))};
      </script>`,
    );
    try {
      await tellBackground(desk, { kind: "save console", profile: crm });
      const page = await desk.open(server.url);
      expect(await page.evaluate(() => document.querySelector("#host")?.shadowRoot)).toBeNull();
      await shows(await desk.openSidebar(), "121 0055 00001");
    } finally {
      await server.close();
    }
  });
});

describeInFirefox("a site that Firefox's user allows and takes away again", () => {
  let desk: FirefoxDesk;
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const html = caseScreenHtml({ Case: "121 0055 00002", Team: "Team 4" });
    ({ url, close } = await servePage(html));
    desk = await startFirefoxDesk({ build: "store" });
  });
  afterAll(async () => {
    await desk?.close();
    await close?.();
  });

  it("is not seen at first: the panel and the options say which console isn't allowed", async () => {
    await tellBackground(desk, { kind: "save console", profile: crm });
    await desk.open(url);
    const panel = await desk.openSidebar();
    await shows(panel, "The browser doesn’t let Verbatim see Test CRM");
    expect(
      await desk.extension.run(() =>
        browser.permissions.contains({ origins: ["http://127.0.0.1/*"] }),
      ),
    ).toBe(false);
    const options = await desk.openPage("src/options/index.html#consoles");
    await says(options, "Not allowed.");
    await options.close();
  });

  it("is read once it is allowed, with no page loaded anew", async () => {
    await desk.changeSiteAccess("add", SITE);
    await shows(await desk.view("sidebar"), "121 0055 00002");
  });

  it("is left, chip and all, once it is taken away, and is read again when it comes back", async () => {
    await desk.closeSidebar();
    await until("the chip", async () => (await chipWords(desk)) !== null);
    await desk.changeSiteAccess("remove", SITE);
    const [page] = (await desk.browser.pages()).filter((each) => each.url() === url);
    await until(
      "no chip",
      () =>
        page?.evaluate(() => document.querySelector("verbatim-chip") === null) ??
        Promise.resolve(false),
    );
    const panel = await desk.openSidebar();
    await shows(panel, "The browser doesn’t let Verbatim see Test CRM");
    await desk.changeSiteAccess("add", SITE);
    await shows(panel, "121 0055 00002");
  });
});
