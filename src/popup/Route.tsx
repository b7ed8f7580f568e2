import { useLayoutEffect, useRef } from "preact/hooks";
import { RouteWords } from "../ui/RouteWords";

export interface RouteProps {
  route: readonly string[];
  onBack: () => void;
  onOpenPanel: () => void;
}

/** The suicide route in the popup, one click from its search box. */
export function Route({ route, onBack, onOpenPanel }: RouteProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="section route">
      <h1 ref={heading} tabIndex={-1}>
        Suicide threat
      </h1>
      <RouteWords route={route} />
      <p class="section-nav">
        <button type="button" class="link" onClick={onBack}>
          Back to the search
        </button>
        <button type="button" class="link" onClick={onOpenPanel}>
          Open panel
        </button>
      </p>
    </main>
  );
}
