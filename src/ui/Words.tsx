import type { Block } from "../policy/pack";

/** Words of the policy in the blocks they stand in. Text only: no mark-up ever comes from data. */
export function Words({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => {
    // Blocks have no name of their own and never change places.
    const key = `${block.kind} ${index}`;
    switch (block.kind) {
      case "list":
        return (
          <ul key={key} class="words-list">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        );
      case "link":
        return null;
      default:
        return <p key={key}>{block.text}</p>;
    }
  });
}
