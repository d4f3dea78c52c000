import type { Block } from '../../shared/model/block.js';
import { addressesShown, onlyKept } from './kept-blocks.js';
import { passagesHeld } from './kept-more.js';
import type { WholePage } from './passages.js';

/** What a letter sent to many says at its end of how it came, and how it comes no more. */
const UNSUBSCRIBE =
  /\bunsubscribe\b|\byou(?:’|'| a)re receiving this\b|\byou (?:get|got|received) this (?:e-?mail|letter|newsletter)\b|수신\s?거부|구독\s?(?:해지|취소)|配信停止|se désabonner|abmelden|abbestellen/iu;
/** What it says at its head to whose program cannot show it. */
const ELSEWHERE =
  /\bview (?:this |it )?(?:e-?mail |letter |newsletter )?(?:in|on) (?:your |a |the )?(?:browser|web)\b|(?:웹|브라우저)(?:에서|로)\s?보기|ブラウザで(?:見る|表示)|im browser (?:ansehen|anzeigen|öffnen)/iu;
const LONGEST = 300;
const MOST_AROUND = 4;

const isFootLine = (text: string): boolean => text.length <= LONGEST && UNSUBSCRIBE.test(text);

/** Whether a page is a letter that was sent to many, laid out in tables as such letters are: nothing stands around it. */
export const isLetter = ({ passages }: WholePage): boolean =>
  passages.some(
    ({ text, element }, index) =>
      index >= passages.length - MOST_AROUND && isFootLine(text) && element.closest('table') !== null,
  );

/** What is written in a letter: all of it from the first line that a reader of articles finds, to what it says of itself at its foot. */
export function letterOf(page: WholePage, found: readonly Block[]): readonly Block[] {
  const { passages } = page;
  const held = passagesHeld(found, page);
  const first = passages.findIndex((passage) => held.has(passage));
  const foot = passages.findLastIndex(({ text }) => !isFootLine(text));
  const written = passages.slice(Math.max(first, 0), foot + 1).filter(({ text }) => !ELSEWHERE.test(text));
  const kept = onlyKept(page, new Set(written.map(({ block }) => block)), addressesShown(found));
  return kept.length > 0 ? kept : found;
}
