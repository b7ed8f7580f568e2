import type { Page } from "puppeteer-core";
import practice from "../../src/profile/known/practice.json" with { type: "json" };
import { caseUrl, type Desk } from "../desk/desk";
import { servePage } from "../desk/page-server";
import { logIn } from "../desk/request-tracker/pages";
import { startRequestTracker } from "../desk/request-tracker/request-tracker";
import { teachRequestTracker } from "../desk/request-tracker/teach";
import { saveConsole } from "../desk/save-console";
import { pageOf } from "./busy-pages";

/** A page to load. */
export interface LoadPage {
  /** As the table has it. */
  name: string;
  isCase: boolean;
  /** The most ms of script that Verbatim may add. */
  most: number;
  url: string;
}

/** The pages, and how a browser is made ready for them. */
export interface LoadPages {
  pages: LoadPage[];
  /** Why there is no Request Tracker, in a sentence. */
  missing: string | undefined;
  /** Teaches a build of Verbatim the consoles whose pages these are. */
  teach(desk: Desk): Promise<void>;
  /** Whatever has to be done in a browser once, whether or not it has an extension. */
  enter(desk: Desk): Promise<void>;
  close(): Promise<void>;
}

export const TICKET = "a Request Tracker ticket";
export const PRACTICE = "the practice case screen";
/** The most ms of script that may be added to a case screen. */
export const MOST_ON_CASE = 3;
const MOST_ELSEWHERE = 1;

/**
 * The practice console with the addresses of its cases and no others, as a console is taught. The
 * build's own profile knows every page of this machine, so that no page were without a console.
 */
const narrowed: unknown = JSON.parse(
  JSON.stringify(practice).replaceAll(/(http:\/\/[\w.]+:\*\/)\*"/g, '$1cases/*"'),
);

/**
 * Serves the pages.
 *
 * @param withCases a desk whose practice console is visited
 * @param isFull whether there is also a page that has a case's address and shows none
 */
export async function servePages(withCases: Desk, isFull: boolean): Promise<LoadPages> {
  const plain = await servePage(pageOf(1000, false).html);
  const tracker = await startRequestTracker();
  const isThere = !("missing" in tracker);
  return {
    missing: isThere ? undefined : tracker.missing,
    pages: [
      {
        name: "a page of 1,000 elements with no case screen",
        isCase: false,
        most: MOST_ELSEWHERE,
        url: plain.url,
      },
      ...(isFull
        ? [
            {
              name: "a page of 1,000 elements at a case’s address, with no case in it",
              isCase: false,
              most: MOST_ELSEWHERE,
              url: `${plain.url}cases/none`,
            },
          ]
        : []),
      {
        name: PRACTICE,
        isCase: true,
        most: MOST_ON_CASE,
        url: caseUrl(withCases, "121 0012 34567"),
      },
      ...(isThere
        ? [
            {
              name: TICKET,
              isCase: true,
              most: MOST_ON_CASE,
              url: `${tracker.url}Ticket/Display.html?id=${tracker.tickets.incoming}`,
            },
          ]
        : []),
    ],
    async teach(desk) {
      await saveConsole(desk, narrowed);
      if (isThere) await teachRequestTracker(desk, tracker.url);
    },
    async enter(desk) {
      if (!isThere) return;
      const page: Page = await desk.browser.newPage();
      await logIn(page, tracker);
      await page.close();
    },
    async close() {
      await plain.close();
      if (isThere) await tracker.close();
    },
  };
}
