/** "1 call", "2 calls". */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
