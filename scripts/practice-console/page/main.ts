import { type Role, roles, spacedReference } from "../case-record";
import { cases } from "../cases";
import type { ToSoftphone } from "../shared/messages";
import { millisecondsFrom } from "../shared/query";
import { type CaseScreen, createCaseScreen } from "./case-screen";
import { findCase, loadCase, type OpenCase } from "./desk";
import { byId, element } from "./dom/element";
import { listNotice, loadingNotice, unknownCaseNotice, unknownPageNotice } from "./notices";
import { addressOfCase, addressOfList, goTo, type Place, startRouter } from "./router";
import { createScreenPop } from "./screen-pop";
import { openSoftphone } from "./softphone-frame";
import { isWithoutSoftphone, linkToSoftphone } from "./softphone-window";
import { createWorkList } from "./work-list";

const delay = millisecondsFrom(new URLSearchParams(location.search), "delay", 150);
const area = byId("case");
const workList = createWorkList();
let visit = new AbortController();
let opened: { open: OpenCase; screen: CaseScreen } | null = null;
let send: (message: ToSoftphone) => void = () => {};

/** An incoming call comes from the chosen client; from the work list, from any client at all. */
function sendContext(): void {
  const { record, onTheCall } = opened?.open ?? anybody();
  send({ type: "context", number: onTheCall ? record.parents[onTheCall].phone : null });
}

function anybody(): Pick<OpenCase, "record" | "onTheCall"> {
  const pick = <T>(from: readonly T[]) => from[Math.floor(Math.random() * from.length)] as T;
  return { record: pick(cases), onTheCall: pick(roles) };
}

function showNotice(notice: HTMLElement, title: string): void {
  area.replaceChildren(notice);
  document.title = `${title} – Casework Desk`;
  sendContext();
}

async function showCase(reference: string, signal: AbortSignal): Promise<void> {
  showNotice(loadingNotice(), "Loading case…");
  const open = await loadCase(reference, delay, signal).catch(() => null);
  if (open === null) return;
  if (open === undefined) return showNotice(unknownCaseNotice(reference), "Case not found");
  const screen = createCaseScreen(open, {
    onChoose: sendContext,
    onDial: isWithoutSoftphone() ? null : (number) => send({ type: "dial", number }),
  });
  opened = { open, screen };
  area.replaceChildren(...screen.nodes);
  area.scrollTop = 0;
  document.title = `${spacedReference(reference)} – Casework Desk`;
  screen.heading.focus({ preventScroll: true });
  sendContext();
}

function show(place: Place): void {
  visit.abort();
  visit = new AbortController();
  opened = null;
  workList.setCurrent(place.kind === "case" ? place.reference : null);
  if (place.kind === "case") void showCase(place.reference, visit.signal);
  else if (place.kind === "list") showNotice(listNotice(), "Work list");
  else showNotice(unknownPageNotice(place.path), "Page not found");
}

function openFor(reference: string, role: Role): void {
  const wanted = findCase(reference);
  if (!wanted) return;
  // A case that is already up is not loaded again: an unsaved note would be lost.
  if (opened?.open === wanted) {
    opened.screen.choose(role);
  } else {
    wanted.onTheCall = role;
    goTo(addressOfCase(reference));
  }
}

byId("home").setAttribute("href", addressOfList());
byId("work-list").append(...workList.nodes);
startRouter(show);

const pop = createScreenPop(byId("screen-pop"), openFor);
const phone = byId("softphone");
const isUnavailable = () => {
  phone.append(element("p", { class: "hint" }, "The softphone is not available."));
};
if (isWithoutSoftphone()) {
  linkToSoftphone(phone).catch(isUnavailable);
} else {
  openSoftphone(phone, {
    ready: sendContext,
    line(line) {
      pop.show(line);
      if (line.state === "Idle") sendContext();
    },
  }).then((softphone) => {
    send = softphone.send;
  }, isUnavailable);
}
