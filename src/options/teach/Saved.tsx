import { Heading } from "./Heading";

/** That it is saved, and what happens now. */
export function Saved({ name, onDone }: { name: string; onDone: () => void }) {
  return (
    <>
      <Heading text="Saved" />
      <p>
        Verbatim knows <bdi>{name}</bdi> now. Go to the console’s tab: when a case is open there, a
        green Verbatim button stands in the corner of the page. Press it to open the panel.
      </p>
      <p>
        If the console changes and a field isn’t found any more, the panel says so, and you can
        point at it again under Consoles.
      </p>
      <p class="actions">
        <button type="button" class="button" onClick={onDone}>
          Done
        </button>
      </p>
    </>
  );
}
