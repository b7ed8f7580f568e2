import { useState } from "preact/hooks";
import { say } from "../../words/say";
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
        else setProblem(say("teachPartDeclined", { site: name }));
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setProblem(say("teachSiteRuledOut", { site: name }));
      },
    );
  };
  return (
    <>
      <Heading text={say("teachPart", { site: name })} />
      <p>{say("teachPartHint")}</p>
      {problem !== "" && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="actions">
        <button type="button" class="button" onClick={allow}>
          {say("teachPartAllow", { site: name })}
        </button>
        <button type="button" class="button button--plain" onClick={onDeclined}>
          {say("teachPartWithout")}
        </button>
      </p>
    </>
  );
}
