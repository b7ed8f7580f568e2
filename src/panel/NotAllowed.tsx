import { listed } from "../call/field-words";

/** Consoles that the browser doesn't let Verbatim see: nothing turns up there by itself. */
export const NotAllowed = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="problem">
      Verbatim isn’t allowed to see <bdi>{listed(names)}</bdi> any more, so no case of{" "}
      {names.length === 1 ? "it" : "them"} turns up here.{" "}
      <a class="link" href="/src/options/index.html#consoles" target="_blank" rel="noreferrer">
        Consoles
      </a>
    </p>
  );
