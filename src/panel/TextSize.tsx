import { useState } from "preact/hooks";
import { type TextSize as Size, TEXT_SIZES } from "../preferences/preferences";
import { say } from "../words/say";
import { usePanelHost } from "./panel-host";

/** How large the panel's text is. Every other page of Verbatim goes by the browser's zoom. */
export function TextSize() {
  const { textSize, setTextSize } = usePanelHost();
  const [hasChanged, setChanged] = useState(false);
  const nth = TEXT_SIZES.indexOf(textSize);
  const to = (size: Size | undefined) => {
    if (size === undefined) return;
    setChanged(true);
    setTextSize(size);
  };
  return (
    <span class="text-size">
      <Step
        sign="A−"
        name={say("keysTextSmaller")}
        isLast={nth === 0}
        onClick={() => to(TEXT_SIZES[nth - 1])}
      />
      <Step
        sign="A+"
        name={say("keysTextLarger")}
        isLast={nth === TEXT_SIZES.length - 1}
        onClick={() => to(TEXT_SIZES[nth + 1])}
      />
      <span class="visually-hidden" role="status">
        {hasChanged && say("keysTextSize", { percent: textSize })}
      </span>
    </span>
  );
}

interface StepProps {
  sign: string;
  name: string;
  isLast: boolean;
  onClick: () => void;
}

/** It stays there at the last size: a button that went, or was disabled, would lose the focus. */
const Step = ({ sign, name, isLast, onClick }: StepProps) => (
  <button type="button" class="link" title={name} aria-disabled={isLast} onClick={onClick}>
    <span aria-hidden="true">{sign}</span>
    <span class="visually-hidden">{name}</span>
  </button>
);
