import { describe, expect, it } from "vitest";
import { senderDocument } from "../../src/browser/sender-document";

const CRM = "https://crm.example";
const tab = { id: 3, url: `${CRM}/cases/2` };

/** Which document the browser says that it is, by what it says of the sender. */
const documentOf = (sender: Record<string, unknown>) =>
  senderDocument({ tab, documentId: "d1", ...sender } as Parameters<typeof senderDocument>[0]);

describe("the document that sent a message", () => {
  it.each([
    ["a page", { frameId: 0, url: `${CRM}/cases/2` }, "page", `${CRM}/cases/2`],
    ["a page that went on by script", { frameId: 0, url: `${CRM}/` }, "page", `${CRM}/cases/2`],
    [
      "a page that is being left for another site",
      { frameId: 0, url: "https://old.example/1" },
      "page",
      "https://old.example/1",
    ],
    ["a frame", { frameId: 7, url: "https://phone.example/x" }, "frame", "https://phone.example/x"],
    ["about:srcdoc", { frameId: 7, url: "about:srcdoc", origin: CRM }, "frame", `${CRM}/`],
    ["about:blank", { frameId: 7, url: "about:blank", origin: CRM }, "frame", `${CRM}/`],
    ["a blob", { frameId: 7, url: `blob:${CRM}/1-2`, origin: CRM }, "frame", `${CRM}/`],
  ])("%s", (_what, sender, place, address) => {
    expect(documentOf(sender)).toMatchObject({ tab: 3, id: "d1", place, address, isActive: true });
  });

  it.each([
    ["of no origin: a sandbox", { frameId: 7, url: "about:srcdoc", origin: "null" }],
    ["of which the browser says nothing", { frameId: 7, url: "about:blank" }],
    ["that the browser doesn't name", { frameId: 7, url: `${CRM}/`, documentId: undefined }],
    ["in no tab", { frameId: 0, url: `${CRM}/`, tab: undefined }],
  ])("none %s", (_what, sender) => {
    expect(documentOf(sender)).toBeUndefined();
  });

  it.each([
    ["prerender", false],
    ["cached", false],
    ["active", true],
    [undefined, true],
  ])("with the lifecycle %s is on the screen: %s", (documentLifecycle, isActive) => {
    const sender = { frameId: 0, url: `${CRM}/`, documentLifecycle };
    expect(documentOf(sender)?.isActive).toBe(isActive);
  });
});
