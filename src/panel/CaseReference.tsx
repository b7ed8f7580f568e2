import { useRef, useState } from "preact/hooks";
import { Said } from "../ui/Said";
import { say } from "../words/say";

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
        {isUnread && <h2 class="visually-hidden">{say("caseTitle")}</h2>}
        {isUnread && reference === undefined && <p class="quiet">{say("caseOnlyDigest")}</p>}
        <label for="case-reference">{say("caseReferenceLabel")}</label>
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
          {isOnCall ? say("caseOfThisCall") : say("caseUse")}
        </button>
        {isOnCall && (
          <button type="button" class="button button--plain" onClick={() => use(onNext)}>
            {say("caseOfNextCall")}
          </button>
        )}
        {reference !== undefined && (
          <button type="button" class="link" onClick={() => setOpen(false)}>
            {say("panelNeverMind")}
          </button>
        )}
      </form>
    );
  }
  return (
    <h2 class="case">
      <bdi>{reference}</bdi>
      {isHers && <em> {say("factYouSaid")}</em>}{" "}
      <button type="button" class="link quiet" onClick={() => setOpen(true)}>
        <Said
          message="caseChange"
          what={<span class="visually-hidden">{say("caseChangeWhat")}</span>}
        />
      </button>
    </h2>
  );
}
