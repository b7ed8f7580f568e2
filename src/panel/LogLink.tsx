/** The reading log, in a tab of its own: the panel stays as it is. */
export const LogLink = ({ words }: { words: string }) => (
  <a class="link" href="/src/log/index.html" target="_blank" rel="noreferrer">
    {words}
  </a>
);
