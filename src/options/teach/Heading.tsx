import { useLayoutEffect, useRef } from "preact/hooks";
import { namePage } from "../../ui/name-page";
import { say } from "../../words/say";

/** The heading of a step. It has the focus when the step begins, and the page has its name. */
export function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    namePage(say("optionsTitle", { name: text }));
    heading.current?.focus();
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
