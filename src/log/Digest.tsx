import { useState } from "preact/hooks";
import { say } from "../words/say";

export interface DigestProps {
  digest: string;
  /** The statement of whose words it is, by name. */
  statement: string;
}

/** A digest by its beginning; a press copies all of it, which is shown where the pointer rests. */
export function Digest({ digest, statement }: DigestProps) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(digest).then(
      () => setSaid(say("logDigestCopied")),
      (error: unknown) => {
        console.error("The digest can't be copied.", error);
        setSaid(say("logDigestNotCopied"));
      },
    );
  return (
    <span class="digest">
      <button type="button" class="link" title={digest} onClick={copy}>
        <span class="visually-hidden">{say("logDigestCopy", { statement })} </span>
        <code>{digest.slice(0, 8)}…</code>
      </button>{" "}
      <span role="status">{said}</span>
    </span>
  );
}
