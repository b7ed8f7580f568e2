import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words/say";
import type { FieldProblem } from "./field-problem";

/** What is wrong, and what came of it. */
export interface Refusal {
  /** "Nothing was saved" and the like: what was there stays as it was. */
  outcome: string;
  problems: readonly FieldProblem[];
}

/** Everything that is wrong, at the top of the page, each with the way to its field. */
export function ErrorSummary({ refusal }: { refusal: Refusal }) {
  const box = useRef<HTMLDivElement>(null);
  // Each refusal is a new object: the focus moves to it, and it is read out.
  useLayoutEffect(() => box.current?.focus(), [refusal]);
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1}>
      <h2>{say("refusalTitle")}</h2>
      <p>{refusal.outcome}</p>
      <ul>
        {refusal.problems.map(({ field, text }) => (
          <li key={text}>
            {field === undefined ? (
              text
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(field);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(id: string): void {
  const field = document.getElementById(id);
  field?.closest("details")?.setAttribute("open", "");
  field?.closest(".field")?.scrollIntoView();
  field?.focus({ preventScroll: field.closest(".field") !== null });
}
