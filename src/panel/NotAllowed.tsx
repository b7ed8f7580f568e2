import { listed } from "../call/field-words";

/** Consoles that the browser doesn't let Verbatim see: nothing turns up there by itself. */
export const NotAllowed = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="problem">
      The browser doesn’t let Verbatim see <bdi>{listed(names)}</bdi>, so no case of{" "}
      {names.length === 1 ? "it" : "them"} turns up here.{" "}
      <a href="/src/options/index.html#consoles" target="_blank" rel="noreferrer">
        Allow {names.length === 1 ? "it" : "them"}
      </a>
    </p>
  );
