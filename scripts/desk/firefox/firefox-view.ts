import type { KeyInput, Page } from "puppeteer-core";
import { until } from "../desk";
import type { PanelPage } from "../panel-page";
import type { Scripts } from "./browser-window";

/** What Firefox's own window has, as far as it is used here. */
declare const Services: {
  scriptloader: { loadSubScript(url: string, target: object): void };
  focus: { focusedElement: Element | null };
};
declare const Cc: object;
declare const Ci: object;

interface EventUtils {
  synthesizeKey(key: string, event: object, window: Window): void;
  synthesizeMouse(target: Element, x: number, y: number, event: object, window: Window): void;
}
interface FrameElement extends HTMLElement {
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
    };
    top: { prefersColorSchemeOverride: "none" | "light" | "dark" };
  };
}
/** Kept in Firefox's window: functions that run there can't share any other way. */
export interface DeskWindow {
  verbatimDesk?: {
    events: EventUtils;
    frame(kind: ViewKind): FrameElement;
  };
}
/** The places in which Firefox shows a page of an extension outside a tab. */
export type ViewKind = "sidebar" | "popup";

/**
 * The sidebar or the popup, driven as a person would: keys and clicks go in at Firefox's own
 * window, and so are trusted.
 */
export class FirefoxView implements PanelPage {
  constructor(
    readonly kind: ViewKind,
    private readonly firefox: Scripts,
    inView: Scripts,
  ) {
    this.evaluate = inView.run as Page["evaluate"];
  }

  readonly evaluate: Page["evaluate"];

  readonly keyboard = {
    press: async (key: KeyInput): Promise<void> => {
      const name = key === "Space" ? " " : key.length > 1 ? `KEY_${key}` : key;
      await this.whenHeard("keyup", () =>
        this.firefox.run(
          (kind, pressed) => {
            const { verbatimDesk: desk } = window as unknown as DeskWindow;
            const frame = desk?.frame(kind);
            const own = frame?.ownerDocument.defaultView;
            if (frame === undefined || own == null) throw new Error(`There is no ${kind}.`);
            if (Services.focus.focusedElement !== frame) frame.focus();
            desk?.events.synthesizeKey(pressed, {}, window);
          },
          this.kind,
          name,
        ),
      );
    },
  };

  readonly mouse = {
    click: (x: number, y: number): Promise<void> =>
      this.whenHeard("mouseup", () =>
        this.firefox.run(
          (kind, left, top) => {
            const { verbatimDesk: desk } = window as unknown as DeskWindow;
            const frame = desk?.frame(kind);
            const own = frame?.ownerDocument.defaultView;
            if (frame === undefined || own == null) throw new Error(`There is no ${kind}.`);
            desk?.events.synthesizeMouse(frame, left, top, {}, own);
          },
          this.kind,
          x,
          y,
        ),
      ),
  };

  /** What it looks like, as PNG. */
  async picture(scheme: "light" | "dark"): Promise<Buffer> {
    const base64 = await this.firefox.run(
      async (kind, wanted) => {
        const frame = (window as unknown as DeskWindow).verbatimDesk?.frame(kind);
        if (frame === undefined) throw new Error(`There is no ${kind}.`);
        const { browsingContext } = frame;
        browsingContext.top.prefersColorSchemeOverride = wanted;
        await new Promise((done) => setTimeout(done, 150));
        const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
        const canvas = document.createElementNS(
          "http://www.w3.org/1999/xhtml",
          "canvas",
        ) as HTMLCanvasElement;
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
        browsingContext.top.prefersColorSchemeOverride = "none";
        return canvas.toDataURL("image/png").replace(/^.*,/, "");
      },
      this.kind,
      scheme,
    );
    return Buffer.from(base64, "base64");
  }

  /** Keys and clicks go to another process: waits until they have come, or the view has gone. */
  private async whenHeard(event: "keyup" | "mouseup", act: () => Promise<void>): Promise<void> {
    const before = await this.heard(event);
    await act();
    await until(`the ${event} in the ${this.kind}`, () =>
      this.heard(event).then(
        (count) => count > before,
        () => true,
      ),
    );
  }

  private heard(event: "keyup" | "mouseup"): Promise<number> {
    return this.evaluate((name) => {
      const counted = window as unknown as Record<string, number | undefined>;
      const key = `desk heard ${name}`;
      if (counted[key] === undefined) {
        counted[key] = 0;
        window.addEventListener(name, () => (counted[key] = (counted[key] ?? 0) + 1), true);
      }
      return counted[key] ?? 0;
    }, event);
  }
}

/** Puts what the views are driven with into Firefox's own window. */
export const prepareWindow = (firefox: Scripts): Promise<void> =>
  firefox.run(() => {
    const events = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc };
    Services.scriptloader.loadSubScript("chrome://remote/content/external/EventUtils.js", events);
    (window as unknown as DeskWindow).verbatimDesk = {
      events: events as unknown as EventUtils,
      frame: (kind) => {
        const sidebar = document.getElementById("sidebar") as HTMLIFrameElement | null;
        const frame =
          kind === "sidebar"
            ? sidebar?.contentDocument?.getElementById("webext-panels-browser")
            : document.querySelector("browser.webextension-popup-browser");
        if (frame == null) throw new Error(`No ${kind} is open.`);
        return frame as FrameElement;
      },
    };
  });
