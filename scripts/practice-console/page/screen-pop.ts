import { digitsOf, type Role, roleNames, roles, spacedReference } from "../case-record";
import { cases } from "../cases";
import type { Line } from "../shared/messages";
import { element } from "./dom/element";
import { addressOfCase } from "./router";

interface Match {
  readonly reference: string;
  readonly role: Role;
  readonly name: string;
}

/** One line with a link for each client whose number is ringing; empty when none is. */
export function createScreenPop(
  bar: HTMLElement,
  onOpen: (reference: string, role: Role) => void,
): { show(line: Line): void } {
  let shownFor = "";
  return {
    show({ state, direction, number }) {
      const live = direction === "Incoming" && (state === "Ringing" || state === "Connected");
      const wanted = live ? number : "";
      if (wanted === shownFor) return;
      shownFor = wanted;
      const links = matchesOf(wanted).map((match) => {
        const link = element("a", { href: addressOfCase(match.reference) });
        link.append(`${match.name}, ${roleNames[match.role].toLowerCase()}, case `);
        link.append(spacedReference(match.reference));
        link.dataset.pop = `${match.reference}-${match.role}`;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          bar.replaceChildren();
          onOpen(match.reference, match.role);
        });
        return link;
      });
      const lead = `Incoming call from ${number}:`;
      bar.replaceChildren(...(links.length > 0 ? [lead, ...links] : []));
    },
  };
}

function matchesOf(number: string): readonly Match[] {
  const wanted = digitsOf(number);
  if (wanted === "") return [];
  return cases.flatMap(({ reference, parents }) =>
    roles
      .filter((role) => digitsOf(parents[role].phone) === wanted)
      .map((role) => ({ reference, role, name: parents[role].name })),
  );
}
