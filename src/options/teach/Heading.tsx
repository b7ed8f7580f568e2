import { useLayoutEffect, useRef } from "preact/hooks";

/** The heading of a step. It has the focus when the step begins, and the page has its name. */
export function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `Verbatim: ${text}`;
    heading.current?.focus();
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
