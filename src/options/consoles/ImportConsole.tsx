import { useRef } from "preact/hooks";

/** The way in for a console's profile that somebody else made. */
export function ImportConsole({ onImport }: { onImport: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="files">
      <h2>Import a console</h2>
      <p>
        A colleague can export a console, and you can import it here. If anything in the file is
        wrong, all of it is refused.
      </p>
      <div class="field">
        <label for="console-file">Console file</label>
        <input ref={input} id="console-file" type="file" accept=".json,application/json" />
      </div>
      <p class="actions">
        <button
          type="button"
          class="button button--plain"
          onClick={() => onImport(input.current?.files?.[0])}
        >
          Import the console
        </button>
      </p>
    </section>
  );
}
