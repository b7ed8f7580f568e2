/** A key, shown where it works. Screen readers hear it from `aria-keyshortcuts` instead. */
export const Key = ({ name }: { name: string }) => (
  <span aria-hidden="true">
    <kbd>{name}</kbd>
  </span>
);
