import { reasonsInBrackets, type RunEnds, type RunReasons } from '../en/run-ends.js';
import { pieces } from './count.js';

/** What became of so many; alone a sentence has its object, beside others it sets them off. */
const told: readonly (readonly [keyof RunEnds, (n: string, isAlone: boolean) => string])[] = [
  ['saved', (n, isAlone) => `${n}${isAlone ? '을' : '은'} 저장했습니다`],
  ['here', (n) => `${n}은 이미 있었습니다`],
  ['partial', (n, isAlone) => `${n}${isAlone ? '을' : '은'} 일부만 저장했습니다`],
  ['failed', (n, isAlone) => `${n}${isAlone ? '을' : '은'} 저장하지 못했습니다`],
  ['pictures', (n) => `${n}의 그림을 받았습니다`],
  ['somePictures', (n) => `${n}은 그림을 일부만 받았습니다`],
  ['noPictures', (n) => `${n}의 그림은 받지 못했습니다`],
  ['deferred', (n) => `${n}은 나중에 다시 시도합니다`],
  ['stopped', (n, isAlone) => `${n}${isAlone ? '을' : '은'} 멈췄습니다`],
];

/** How several ended, and why, in Korean. */
export function runEnds(ends: RunEnds, reasons: RunReasons): string {
  const found = told.filter(([how]) => ends[how] > 0);
  return found
    .map(
      ([how, say]) =>
        `${say(pieces(ends[how]), found.length === 1)}${reasonsInBrackets(reasons(how)).trim()}.`,
    )
    .join(' ');
}
