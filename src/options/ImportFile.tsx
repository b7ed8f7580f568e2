import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

export interface ImportFileProps {
  /** The field's id. */
  id: string;
  heading: string;
  intro: string;
  label: string;
  button: string;
  onImport: (file: File | undefined) => void;
  /** Further buttons, and what came of the last import. */
  buttons?: ComponentChildren;
  children?: ComponentChildren;
}

/** The way in for a file that somebody else made. */
export function ImportFile(props: ImportFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="files">
      <h2>{props.heading}</h2>
      <p>{props.intro}</p>
      <div class="field">
        <label for={props.id}>{props.label}</label>
        <input ref={input} id={props.id} type="file" accept=".json,application/json" />
      </div>
      <p class="actions">
        <button
          type="button"
          class="button button--plain"
          onClick={() => props.onImport(input.current?.files?.[0])}
        >
          {props.button}
        </button>
        {props.buttons}
      </p>
      {props.children}
    </section>
  );
}
