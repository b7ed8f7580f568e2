import { useState } from "preact/hooks";

/** A digest by its beginning; a press copies all of it, which is shown where the pointer rests. */
export function Digest({ digest, of }: { digest: string; of: string }) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(digest).then(
      () => setSaid("copied"),
      (error: unknown) => {
        console.error("The digest can't be copied.", error);
        setSaid("not copied: your browser didn’t allow it");
      },
    );
  return (
    <span class="digest">
      <button type="button" class="link" title={digest} onClick={copy}>
        <span class="visually-hidden">Copy the digest of {of}, </span>
        <code>{digest.slice(0, 8)}…</code>
      </button>{" "}
      <span role="status">{said}</span>
    </span>
  );
}
