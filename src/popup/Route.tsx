import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Organisation } from "../call/organisation";
import { OrganisationBox } from "../ui/OrganisationBox";
import { OrganisationSteps } from "../ui/OrganisationSteps";
import { RouteWords } from "../ui/RouteWords";
import { say } from "../words/say";
import { OpenPanel, type OpenPanelProps } from "./OpenPanel";

export interface RouteProps {
  route: readonly string[];
  /** The organisation's details, as far as storage answers. */
  readOrganisation: () => Promise<Organisation>;
  onBack: () => void;
  panel: OpenPanelProps;
}

/**
 * The suicide route in the popup, one click from its search box. The policy's words stand there at
 * once; the organisation's own steps come above them when storage has answered, or not at all.
 */
export function Route({ route, readOrganisation, onBack, panel }: RouteProps) {
  const [steps, setSteps] = useState<Organisation["suicideThreat"]>();
  useEffect(() => {
    readOrganisation().then(
      ({ suicideThreat }) => setSteps(suicideThreat),
      (error: unknown) => console.error("The organisation's steps can't be shown.", error),
    );
  }, [readOrganisation]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="section route">
      <h1 ref={heading} tabIndex={-1}>
        {say("popupThreat")}
      </h1>
      {steps !== undefined && (
        <OrganisationBox lastChecked={steps.lastChecked}>
          <OrganisationSteps steps={steps.steps} />
        </OrganisationBox>
      )}
      <RouteWords route={route} />
      <OpenPanel {...panel} />
      <p>
        <button type="button" class="link" onClick={onBack}>
          {say("popupBackToSearch")}
        </button>
      </p>
    </main>
  );
}
