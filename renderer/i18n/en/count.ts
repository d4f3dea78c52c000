/** Numbers as English writes them. */
export const number = new Intl.NumberFormat('en');

/** A count with its noun: `1 article`, `2,000 articles`. */
export const count = (n: number, one: string, many: string): string =>
  `${number.format(n)} ${n === 1 ? one : many}`;
