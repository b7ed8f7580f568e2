import { useRef } from "preact/hooks";

export interface FilesProps {
  /** What came of the last import, for the live region. */
  said: string;
  onImport: (file: File | undefined) => void;
  onExport: () => void;
}

/** The way in and out for a whole file. */
export function Files({ said, onImport, onExport }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="files">
      <h2>Import and export</h2>
      <p>
        A file that is imported replaces everything above. If anything in it is wrong, all of it is
        refused and what was there stays.
      </p>
      <div class="field">
        <label for="file">File to import</label>
        <input ref={input} id="file" type="file" accept=".json,application/json" />
      </div>
      <p class="actions">
        <button
          type="button"
          class="button button--plain"
          onClick={() => onImport(input.current?.files?.[0])}
        >
          Import the file
        </button>
        <button type="button" class="button button--plain" onClick={onExport}>
          Export what is saved
        </button>
      </p>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
