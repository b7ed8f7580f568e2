import type { ComponentChildren } from "preact";
import { say } from "../words/say";
import { longDateOf } from "./times";

export interface OrganisationBoxProps {
  /** The heading's level where it stands; 2 by default. */
  level?: 2 | 3 | 4;
  /** ISO date on which somebody last made sure of what it says, where that is known. */
  lastChecked?: string | undefined;
  children: ComponentChildren;
}

/** The organisation's own words, always in this box, so that they never pass for the policy's. */
export function OrganisationBox({ level = 2, lastChecked, children }: OrganisationBoxProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="organisation">
      <Heading class="organisation-name">
        {lastChecked === undefined
          ? say("uiFromOrganisation")
          : say("uiFromOrganisationChecked", { date: longDateOf(lastChecked) })}
      </Heading>
      {children}
    </section>
  );
}
