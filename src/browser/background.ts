import type { Runtime } from "webextension-polyfill";
import * as z from "zod/mini";
import { countDue } from "../call/duties";
import { say } from "../words/say";
import { answerContent, forgetQueues } from "./answer-content";
import { removeConsole, saveConsole } from "./consoles";
import { browser } from "./extension";
import { followConsoles } from "./follow-consoles";
import { isOwnSender } from "./is-own-sender";
import { getPack } from "./kept-pack";
import { knownConsoles } from "./known-consoles";
import { askAhead, noteFindings, noteWording, readWordings } from "./ledger-store";
import { checkNow, eraseClients, lookAfterLedger } from "./ledger-upkeep";
import {
  type Command,
  commandNameSchema,
  type FromPage,
  parseFromContent,
  parseFromPage,
  type ScreenAnswer,
  type ToContent,
  type ToPages,
} from "./messages";
import { keepStorageFromPages } from "./own-storage";
import { onPanelClosed, openPanel, wordsOfChip } from "./panel-host";
import { savePreferences } from "./preferences";
import { saveRetention } from "./retention";
import { saveOrganisation } from "./save-organisation";
import { senderDocument } from "./sender-document";
import { closeTab, replaceTab } from "./tab-lives";
import { acceptNote, claimCall, correctScreen, followTab, lookAt, recordDeed } from "./tab-steps";
import { readTab, type TabRecord } from "./tab-store";
import { dutiesOfView, type View } from "./view";
import { welcomeNewcomers } from "./welcome";

/** Registers every listener at once: one that came after an `await` would miss what woke us. */
export function registerBackground(): void {
  browser.runtime.onMessage.addListener(onMessage);
  browser.commands.onCommand.addListener(onCommand);
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.runtime.onInstalled.addListener(createMenu);
  browser.tabs.onRemoved.addListener((tab) => {
    forgetQueues(tab);
    void logged("forgetting a tab", closeTab(tab));
  });
  browser.tabs.onReplaced.addListener((added, removed) => {
    forgetQueues(removed);
    void logged(
      "following a tab",
      replaceTab(removed, added).then(() => refresh(added)),
    );
  });
  followConsoles((work) => void logged("following the consoles", work), refresh);
  welcomeNewcomers((work) => void logged("welcoming a newcomer", work));
  lookAfterLedger((work) => void logged("looking after the ledger", work), tell);
  onPanelClosed((windowId) => logged("showing the chip", showChipInActiveTab(windowId)));
  // Whoever woke us will need it, and hears of a failure.
  askAhead();
  knownConsoles().catch(() => undefined);
  void logged("keeping what is stored from pages", keepStorageFromPages());
}

/** An unexpected failure goes to the log with its cause; a page that waits for an answer hears too. */
function logged<T>(what: string, work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    console.error(`Verbatim failed at ${what}.`, error);
    return undefined;
  });
}

/** A failure to answer goes to the log here, and on to the one who asked. */
const told = <T>(whom: string, answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    console.error(`Verbatim can't answer ${whom}.`, error);
    throw error;
  });

function onMessage(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOwnSender(sender)) {
    const fromPage = parseFromPage(message);
    return fromPage === undefined ? undefined : told("a page", answerPage(fromPage));
  }
  const fromContent = parseFromContent(message);
  if (fromContent === undefined) return undefined;
  const windowId = sender.tab?.windowId;
  if (fromContent.kind === "open panel") {
    // Before anything else: see openPanel.
    return windowId === undefined ? undefined : openPanel(windowId);
  }
  const document = senderDocument(sender);
  if (document === undefined) return Promise.resolve(null);
  const offer = async (): Promise<ScreenAnswer> =>
    windowId === undefined || (await isPanelOpen(windowId))
      ? { chip: null }
      : { chip: await wordsOfChip() };
  return told("a console", answerContent(fromContent, document, refresh, offer));
}

async function answerPage(message: FromPage): Promise<unknown> {
  if (message.kind === "opened") {
    const command = opening.get(message.window) ?? null;
    opening.delete(message.window);
    return command;
  }
  if (message.kind === "closed") return showChipInActiveTab(message.window);
  if (message.kind === "show section") {
    tellPanel(message.window, { name: "section", section: message.section });
    return true;
  }
  if (message.kind === "wordings") return readWordings();
  if (message.kind === "wording seen") return noteWording(message.statement, await getPack());
  if (message.kind === "save organisation") return done(saveOrganisation(message.organisation));
  if (message.kind === "save preferences") return done(savePreferences(message.preferences));
  if (message.kind === "save console") return done(saveConsole(message.profile));
  if (message.kind === "remove console") return done(removeConsole(message.id));
  if (message.kind === "findings seen") return done(noteFindings(message.ids));
  if (message.kind === "erase") return done(eraseClients(message.clients, tell));
  if (message.kind === "retention") return done(saveRetention(message.days));
  if (message.kind === "check ledger") return done(checkNow());
  const { tab } = message;
  if (message.kind === "view") {
    sendToTab(tab, { kind: "chip", words: null });
    return refresh(tab);
  }
  const policy = await getPack();
  const others = tellOthers(tab);
  switch (message.kind) {
    case "correct":
      return correctScreen(tab, message.change, policy, others);
    case "accept note":
      return acceptNote(tab, message.note, policy, others);
    case "look at":
      return lookAt(tab, message.what, policy, others);
    case "claim":
      return claimCall(tab, message.call, message.isHere, policy, others);
    case "record": {
      const view = await recordDeed(tab, message.start, message.deed, policy, others);
      return { deed: message.deed.id, view };
    }
  }
}

const done = async (work: Promise<unknown>): Promise<true> => {
  await work;
  return true;
};

/** Changes what a tab shows, and brings its call and everything that shows it into line. */
const refresh = async (tab: number, change = (each: TabRecord) => each): Promise<View> =>
  followTab(tab, change, logged("opening the policy", getPack()), tell);

/** Tells every page of the extension, and the toolbar, how a tab now stands. */
function tell(view: View): void {
  void sendToPages({ kind: "view changed", view });
  void logged("setting the badge", setBadge(view));
}

/** As `tell`, where the panel that shows a tab has asked: it has that tab's view with its answer. */
const tellOthers = (asked: number) => (view: View) => {
  if (view.tab === asked) void logged("setting the badge", setBadge(view));
  else tell(view);
};

async function setBadge(view: View): Promise<void> {
  const current = await getPack().catch(() => undefined);
  const isOver = view.isLastCallHere;
  const due = !view.isCase || isOver ? 0 : countDue(dutiesOfView(view, current?.statements ?? []));
  await browser.action.setBadgeText({ tabId: view.tab, text: due === 0 ? "" : String(due) });
}

/** Nobody listening is no failure: no panel is open, or the page has no content script. */
const sendToPages = (message: ToPages): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => undefined);
/** Nothing waits for a page: one that is frozen, or busy, answers when it goes on. */
function sendToTab(tab: number, message: ToContent): void {
  browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** Whether a window's panel is open: it says so itself. */
const isPanelOpen = async (window: number): Promise<boolean> =>
  (await sendToPages({ kind: "is panel open", window })) === true;

async function showChipInActiveTab(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return;
  const { state } = await readTab(tab.id);
  if (state.screen.caseReference === undefined) return;
  sendToTab(tab.id, { kind: "chip", words: await wordsOfChip() });
}

/**
 * What opened a panel, until that panel has loaded and asks. It stays in memory on purpose: that
 * somebody pressed "Suicide threat", or what was selected in a page, is written nowhere.
 */
const opening = new Map<number, Command>();

function onCommand(name: string, tab?: { windowId?: number | undefined }): void {
  const windowId = tab?.windowId;
  if (windowId === undefined) return;
  const command = z.safeParse(commandNameSchema, name).data;
  // Opening takes the focus, so the passage key, pressed while she types, never opens the panel.
  // The others open it before anything else is done: see openPanel.
  if (command !== "next-passage") void logged("opening the panel", openPanel(windowId));
  if (command !== undefined) tellPanel(windowId, { name: command });
}

function tellPanel(window: number, command: Command): void {
  opening.set(window, command);
  void sendToPages({ kind: "command", window, command }).then((heard) => {
    if (heard === true || command.name === "next-passage") opening.delete(window);
  });
}

const LOOK_UP = "look-up";

/** A menu entry for selected text. Creating it twice is an error that means nothing. */
function createMenu(): void {
  browser.contextMenus.create(
    { id: LOOK_UP, title: say("menuLookUp", { selection: "%s" }), contexts: ["selection"] },
    () => void browser.runtime.lastError,
  );
}

function onMenu(
  info: { menuItemId: string | number; selectionText?: string | undefined },
  tab?: { windowId?: number | undefined },
): void {
  if (info.menuItemId !== LOOK_UP || tab?.windowId === undefined) return;
  void logged("opening the panel", openPanel(tab.windowId));
  tellPanel(tab.windowId, { name: LOOK_UP, text: (info.selectionText ?? "").slice(0, 200) });
}
