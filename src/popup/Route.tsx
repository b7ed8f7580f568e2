import { useLayoutEffect, useRef } from "preact/hooks";
import { RouteWords } from "../ui/RouteWords";
import { say } from "../words/say";
import { OpenPanel, type OpenPanelProps } from "./OpenPanel";

export interface RouteProps {
  route: readonly string[];
  onBack: () => void;
  panel: OpenPanelProps;
}

/** The suicide route in the popup, one click from its search box. */
export function Route({ route, onBack, panel }: RouteProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="section route">
      <h1 ref={heading} tabIndex={-1}>
        {say("popupThreat")}
      </h1>
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
