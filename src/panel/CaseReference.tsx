import { useRef, useState } from "preact/hooks";

export interface CaseReferenceProps {
  reference: string | undefined;
  isHers: boolean;
  /** On a call with a case: another reference can put this call right, or be the next call's. */
  isOnCall: boolean;
  /** The call is bound to a case of which only a digest is kept. */
  isUnread: boolean;
  onChange: (reference: string) => void;
  onNext: (reference: string) => void;
}

/** Longest reference that is taken: as `caseScreenSchema`. */
const LONGEST = 64;

/** The case, and a way to put it right. It is page text: isolated, so that it turns nothing else round. */
export function CaseReference(props: CaseReferenceProps) {
  const { reference, isHers, isOnCall, isUnread, onChange, onNext } = props;
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const use = (take: (reference: string) => void) => {
    const typed = input.current?.value.trim() ?? "";
    if (typed !== "" && typed !== reference) take(typed);
    setOpen(false);
  };
  if (isOpen || reference === undefined) {
    return (
      <form
        class="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          use(onChange);
        }}
      >
        {isUnread && <h2 class="visually-hidden">Case</h2>}
        {isUnread && reference === undefined && (
          <p class="quiet">
            Only a digest of this call’s case is kept: its reference can’t be shown.
          </p>
        )}
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
          {isOnCall ? "This call is on that case" : "Use this case"}
        </button>
        {isOnCall && (
          <button type="button" class="button button--plain" onClick={() => use(onNext)}>
            It is the next call’s
          </button>
        )}
        {reference !== undefined && (
          <button type="button" class="link" onClick={() => setOpen(false)}>
            Never mind
          </button>
        )}
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
