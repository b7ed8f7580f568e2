import { useRef, useState } from "preact/hooks";

export interface CaseReferenceProps {
  reference: string | undefined;
  isHers: boolean;
  onChange: (reference: string) => void;
}

/** Longest reference that is taken: as `caseScreenSchema`. */
const LONGEST = 64;

/** The case, and a way to put it right. It is page text: isolated, so that it turns nothing else round. */
export function CaseReference({ reference, isHers, onChange }: CaseReferenceProps) {
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (isOpen || reference === undefined) {
    return (
      <form
        class="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = input.current?.value.trim() ?? "";
          if (typed !== "") onChange(typed);
          setOpen(false);
        }}
      >
        <label for="case-reference">Case reference</label>
        <input
          id="case-reference"
          ref={input}
          defaultValue={reference ?? ""}
          maxLength={LONGEST}
          autocomplete="off"
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(false);
          }}
        />
        <button type="submit" class="button button--plain">
          Use this case
        </button>
      </form>
    );
  }
  return (
    <h2 class="case">
      <bdi>{reference}</bdi>
      {isHers && <em> you said</em>}{" "}
      <button type="button" class="link quiet" onClick={() => setOpen(true)}>
        Change<span class="visually-hidden"> the case reference</span>
      </button>
    </h2>
  );
}
