import { Said } from "../ui/Said";
import { listed } from "../words/lists";
import { say } from "../words/say";

/** Consoles that the browser doesn't let Verbatim see: nothing turns up there by itself. */
export function NotAllowed({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const isOne = names.length === 1;
  const named = <bdi>{listed(names)}</bdi>;
  const allow = (
    <a href="/src/options/index.html#consoles" target="_blank" rel="noreferrer">
      {say(isOne ? "notAllowedOneLink" : "notAllowedManyLink")}
    </a>
  );
  return (
    <p class="problem">
      {isOne ? (
        <Said message="notAllowedOne" name={named} allow={allow} />
      ) : (
        <Said message="notAllowedMany" names={named} allow={allow} />
      )}
    </p>
  );
}
