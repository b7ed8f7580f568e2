/** A key, shown where it works. Screen readers hear it from `aria-keyshortcuts` instead. */
export const Key = ({ name }: { name: string }) => <kbd aria-hidden="true">{name}</kbd>;
