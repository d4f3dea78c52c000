/** Numbers as English writes them. */
export const number = new Intl.NumberFormat('en');

/** A count with its noun: `1 article`, `2,000 articles`. */
export const count = (n: number, one: string, many: string): string =>
  `${number.format(n)} ${n === 1 ? one : many}`;

/** A time of reading; one of hours is said in hours. */
export function minutes(n: number): string {
  const hours = Math.floor(n / 60);
  if (hours === 0) return `${n} min`;
  return n % 60 === 0 ? `${number.format(hours)} h` : `${number.format(hours)} h ${n % 60} min`;
}
