import type { PanelKeys } from "../preferences/panel-keys";
import { Key } from "../ui/Key";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { LESSON, type StepWords } from "./lesson";

export interface InstructionProps {
  /** From 0; past the last one when all is done. */
  step: number;
  keys: PanelKeys;
}

/** One thing to do in the practice panel; read out as it changes. */
export function Instruction({ step, keys }: InstructionProps) {
  const words = LESSON[step]?.says(keys);
  return (
    <div class="instruction" role="status">
      {words === undefined ? (
        <p>{say("welcomeDoDone")}</p>
      ) : (
        <>
          <p class="quiet">
            {say("welcomePracticeStep", { step: step + 1, steps: LESSON.length })}
          </p>
          <p>
            <Words words={words} />
          </p>
        </>
      )}
    </div>
  );
}

const Words = ({ words }: { words: StepWords }) =>
  "keyname" in words ? (
    <Said message={words.message} keyname={<Key name={words.keyname} isRead />} />
  ) : (
    <Said message={words.message} />
  );
