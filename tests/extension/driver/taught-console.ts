import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A console that Verbatim has never seen: cases at `/cases/1` and on, a softphone in a frame. */
export interface TaughtConsole {
  caseUrl(number: number): string;
  close(): Promise<void>;
}

interface Case {
  reference: string;
  role: string;
  first: string;
  team: string;
  queue: string;
  direction: string;
}

const CASES: Readonly<Record<string, Case>> = {
  1: {
    reference: "121001234567",
    role: "Receiving parent",
    first: "Yes",
    team: "Falkirk Team 4",
    queue: "Child maintenance",
    direction: "Outgoing",
  },
  2: {
    reference: "121009876543",
    role: "Paying parent",
    first: "No",
    team: "(no value)",
    queue: "Child maintenance",
    direction: "Incoming",
  },
  3: {
    reference: "121005555555",
    role: "Receiving parent",
    first: "Yes",
    team: "Falkirk Team 5",
    queue: "Child maintenance",
    direction: "Outgoing",
  },
  4: {
    reference: "GEN-7",
    role: "Receiving parent",
    first: "Yes",
    team: "Reception",
    queue: "General",
    direction: "Outgoing",
  },
};

/** Links all over, so that a click that got through would be noticed. */
const casePage = (each: Case, phone: string): string => `
  <style>body{font:16px Arial;margin:20px}.row{display:flex;gap:1em;padding:4px}.name{width:10em}</style>
  <h1>Case ${each.reference} (open)</h1>
  <div class="row"><div class="name">Queue:</div><a class="queue" href="/elsewhere">${each.queue}</a></div>
  <div class="row"><div class="name">Team:</div><a class="team" href="/elsewhere">${each.team}</a></div>
  <div class="row"><div class="name">First contact:</div><div class="first">${each.first}</div></div>
  <p><label>Client <select class="client" disabled>
    ${["Receiving parent", "Paying parent", "Other"]
      .map((role) => `<option${role === each.role ? " selected" : ""}>${role}</option>`)
      .join("")}
  </select></label></p>
  <iframe src="${phone}" title="Softphone" width="400" height="120"></iframe>`;

const phonePage = (direction: string): string =>
  `<style>body{font:16px Arial}</style><dl><dt>Direction</dt><dd>${direction}</dd></dl>
   <button onclick="location.href='/elsewhere'">Hold</button>`;

async function listen(host: string, answer: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const html = answer(request.url ?? "/");
    response.end(`<!doctype html><meta charset="utf-8"><title>A console</title>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Starts it: the page on 127.0.0.1, the softphone on localhost, which is another site. */
export async function startTaughtConsole(): Promise<TaughtConsole> {
  const numberIn = (path: string) => CASES[path.split("/").at(-1) ?? ""];
  const phone = await listen("localhost", (path) => phonePage(numberIn(path)?.direction ?? "-"));
  const crm = await listen("127.0.0.1", (path) => {
    const known = numberIn(path);
    const number = path.split("/").at(-1);
    return known === undefined
      ? "<h1>Elsewhere</h1>"
      : casePage(known, `http://localhost:${portOf(phone)}/calls/${number}`);
  });
  return {
    caseUrl: (number) => `http://127.0.0.1:${portOf(crm)}/cases/${number}`,
    close: async () => {
      for (const server of [crm, phone]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
