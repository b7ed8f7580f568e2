import { useState } from "preact/hooks";
import { Heading } from "./Heading";
import type { TeachHost } from "./teach-host-type";

export interface PartProps {
  origin: string;
  host: TeachHost;
  onAllowed: () => void;
  onDeclined: () => void;
}

/** A part of the console's page that comes from another site: whether Verbatim may see that, too. */
export function Part({ origin, host, onAllowed, onDeclined }: PartProps) {
  const [problem, setProblem] = useState("");
  const name = URL.parse(origin)?.host ?? origin;
  const allow = () => {
    // First of all: after any await the browser has forgotten the click.
    const answer = host.requestSite(`${origin}/`);
    answer.then(
      (isAllowed) => {
        if (isAllowed) onAllowed();
        else setProblem(`The browser didn’t allow ${name}. Allow it, or go on without it.`);
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setProblem(`The browser can’t allow ${name}. Your IT team may have ruled it out.`);
      },
    );
  };
  return (
    <>
      <Heading text={`The page holds a part from ${name}`} />
      <p>
        If the call’s direction or state is shown there, allow it. Otherwise Verbatim doesn’t need
        to see it.
      </p>
      {problem !== "" && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="actions">
        <button type="button" class="button" onClick={allow}>
          Allow {name}
        </button>
        <button type="button" class="button button--plain" onClick={onDeclined}>
          Go on without it
        </button>
      </p>
    </>
  );
}
