import { Said } from "../../ui/Said";
import { say } from "../../words/say";
import { Heading } from "./Heading";

/** That it is saved, and what happens now. */
export function Saved({ name, onDone }: { name: string; onDone: () => void }) {
  return (
    <>
      <Heading text={say("teachSaved")} />
      <p>
        <Said message="teachSavedHint" name={<bdi>{name}</bdi>} />
      </p>
      <p>{say("teachSavedLater")}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onDone}>
          {say("teachDone")}
        </button>
      </p>
    </>
  );
}
