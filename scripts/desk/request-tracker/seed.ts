import { cases } from "../../practice-console/cases";

/** The custom fields of the queue "Child maintenance"; those with values are chosen from a list. */
const fields = [
  { name: "SCIN" },
  { name: "Call direction", values: ["Incoming", "Outgoing"] },
  { name: "First contact", values: ["Yes", "No"] },
  { name: "Client role", values: ["Parent with care", "Non-resident parent"] },
  { name: "Owning team" },
] as const;

export type FieldName = (typeof fields)[number]["name"];

interface SeededTicket {
  queue: "Child maintenance" | "General";
  subject: string;
  /** A field that isn't there has no value, which Request Tracker shows as "(no value)". */
  values: Partial<Record<FieldName, string>>;
  /** What somebody wrote on it. */
  comments?: readonly string[] | undefined;
}

/** A case with a colleague's note line among its notes. */
const NOTED = "121001334418";

const tickets = {
  incoming: {
    queue: "Child maintenance",
    subject: "Application received",
    values: {
      SCIN: "121001234567",
      "Call direction": "Incoming",
      "First contact": "Yes",
      "Client role": "Parent with care",
      "Owning team": "Falkirk Team 4",
    },
  },
  outgoing: {
    queue: "Child maintenance",
    subject: "Change of job",
    values: {
      SCIN: "121001281816",
      "Call direction": "Outgoing",
      "First contact": "No",
      "Client role": "Non-resident parent",
      "Owning team": "Belfast Team 6",
    },
  },
  unknown: {
    queue: "Child maintenance",
    subject: "Moved from the old system",
    values: {
      SCIN: "121001240011",
      "Call direction": "Outgoing",
      "Owning team": "Plymouth Team 2",
    },
  },
  noted: {
    queue: "Child maintenance",
    subject: "Rung with an interpreter",
    values: {
      SCIN: NOTED,
      "Call direction": "Outgoing",
      "First contact": "Yes",
      "Client role": "Parent with care",
      "Owning team": "Hastings Team 1",
    },
    comments: cases.find(({ reference }) => reference === NOTED)?.notes.map(({ text }) => text),
  },
  general: { queue: "General", subject: "A desk lamp is broken", values: {} },
} satisfies Record<string, SeededTicket>;

export type TicketName = keyof typeof tickets;

/** Number of each ticket: they are made in this order, from 1 on. */
export const ticketIds = Object.fromEntries(
  Object.keys(tickets).map((name, at) => [name, at + 1]),
) as Record<TicketName, number>;

/** Whom the tests log in as: a handler, who administers nothing. */
export const handler = { name: "handler", password: "loopback-only" };

/** What `seed.pl` puts into the database. */
export const seed = { handler, fields, tickets: Object.values(tickets) };
