import { afterEach, describe, expect, it } from "vitest";
import { frameBy, screenOf, textsOf } from "./consoles/fields";
import { mount, unmount } from "./consoles/mount";
import { readOnce } from "./read-once";

/** Documents in frames: each is read by itself, and what isn't its own is none of its. */

afterEach(unmount);

const SCREEN = screenOf(textsOf(1));
const NOTHING = { screen: null, missing: [] };
const HTML = `<!doctype html><title>Record</title><dl>
  <dt>Case reference<dd>${textsOf(1).caseReference}
  <dt>Client reference<dd>${textsOf(1).clientReference}
  <dt>Call direction<dd><select><option>Outgoing<option selected>Incoming</select></dl>
<label>Client role <input value="${textsOf(1).role}"></label>
<p>Owning team: ${textsOf(1).owningTeam}</p>`;

const frameAt = (attributes: string, within = document): HTMLIFrameElement => {
  within.body.insertAdjacentHTML(
    "beforeend",
    `<iframe width=300 height=200 ${attributes}></iframe>`,
  );
  const frame = within.querySelector("iframe:last-of-type");
  if (frame === null) throw new Error("There is no frame.");
  return frame as HTMLIFrameElement;
};
const loaded = (frame: HTMLIFrameElement) =>
  new Promise<Document>((done) => {
    const check = () => {
      const { contentDocument } = frame;
      if (contentDocument?.readyState === "complete" && contentDocument.body?.childElementCount) {
        done(contentDocument);
      } else setTimeout(check, 10);
    };
    check();
  });

const MAKE: Record<string, (within?: Document) => Promise<Document>> = {
  "about:srcdoc": (within) => loaded(srcdoc(frameAt("", within))),
  "about:blank, written by script": (within) => {
    const frame = frameAt("", within);
    frame.contentDocument?.body.setHTMLUnsafe(HTML);
    return loaded(frame);
  },
  "about:blank, opened and written": (within) => {
    const frame = frameAt("", within);
    frame.contentDocument?.open();
    frame.contentDocument?.write(HTML);
    frame.contentDocument?.close();
    return loaded(frame);
  },
  "blob:": (within) => {
    const address = URL.createObjectURL(new Blob([HTML], { type: "text/html" }));
    return loaded(frameAt(`src="${address}"`, within));
  },
};
const srcdoc = (frame: HTMLIFrameElement) => {
  frame.srcdoc = HTML;
  return frame;
};

describe.each(Object.entries(MAKE))("a document at %s", (_address, makeIn) => {
  it("is read with the frames of its maker's site", async () => {
    mount("<p>A page with a frame.</p>");
    const inside = await makeIn();
    expect(readOnce(inside, [frameBy()])).toEqual({ screen: SCREEN, missing: [] });
    expect(readOnce(document, [frameBy()])).toEqual(NOTHING);
  });

  it("is read in a frame in a frame", async () => {
    mount("<p>A page with a frame.</p>");
    const inside = await makeIn(await makeIn(await makeIn()));
    expect(readOnce(inside, [frameBy()]).screen).toEqual(SCREEN);
  });

  it("is none in a frame that nobody sees", async () => {
    mount("<p>A page with a frame.</p>");
    const inside = await makeIn();
    const { frameElement } = inside.defaultView ?? {};
    if (!(frameElement instanceof HTMLElement)) throw new Error("It is in no frame.");
    frameElement.style.display = "none";
    expect(readOnce(inside, [frameBy()])).toEqual(NOTHING);
    frameElement.style.display = "";
    document.body.hidden = true;
    expect(readOnce(inside, [frameBy()])).toEqual(NOTHING);
    document.body.hidden = false;
    expect(readOnce(inside, [frameBy()]).screen).toEqual(SCREEN);
  });

  it("is none once its frame was taken away", async () => {
    mount("<p>A page with a frame.</p>");
    const inside = await makeIn();
    inside.defaultView?.frameElement?.remove();
    expect(readOnce(inside, [frameBy()])).toEqual(NOTHING);
  });
});
