import { keyName } from "../preferences/key-name";

export interface KeyProps {
  name: string;
  /** Whether it is read out, too: where it works, `aria-keyshortcuts` says it instead. */
  isRead?: boolean;
}

/** A key, as it is shown where it works. */
export const Key = ({ name, isRead = false }: KeyProps) => (
  <span aria-hidden={isRead ? undefined : "true"}>
    <kbd>{keyName(name)}</kbd>
  </span>
);
