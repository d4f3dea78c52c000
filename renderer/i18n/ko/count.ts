/** 한국어 자릿수 표기 (numbers as Korean writes them). */
export const number = new Intl.NumberFormat('ko');

/** A count of articles with its counter: `2,000편`. */
export const pieces = (n: number): string => `${number.format(n)}편`;

/** A count of things of several kinds with its counter: `5개`. */
export const items = (n: number): string => `${number.format(n)}개`;

/** A time of reading; one of hours is said in hours. */
export function minutes(n: number): string {
  const hours = Math.floor(n / 60);
  if (hours === 0) return `${n}분`;
  return n % 60 === 0 ? `${number.format(hours)}시간` : `${number.format(hours)}시간 ${n % 60}분`;
}
