import { isPlaceOrSection } from './person-name.js';

/** Where a reporter of a Japanese paper works: a bureau, a desk, a local office. */
const OFFICE =
  '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,10}(?:支局|総局|支社|本社|本部|通信部|通信局|報道部|報道センター|社会部|政治部|経済部|文化部|運動部|国際部|外信部|地方部|写真部|編集部|編集委員|論説委員|特派員)';
const NAME = '(?:\\p{Script=Han}{2,5}|\\p{Script=Han}{1,4}[\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,6})';
const NAMES = `(?<names>${NAME}(?:[、，,・\\s]${NAME}){0,4})`;

/** `（長岡支局・阿部直人）`, `【松本支局 阿部直人】`, `（取材・文＝阿部直人）`, `（阿部直人記者）` at the end of a text. */
const CLOSING: readonly RegExp[] = [
  `[（(【]${OFFICE}[・\\s：:＝=／/、]${NAMES}(?:記者)?[）)】]$`,
  `【${NAMES}(?:記者)?】$`,
  `[（(](?:取材・文|文・写真|文|取材|執筆|聞き手|構成)[・\\s：:＝=／/は]${NAMES}[）)]$`,
  `[（(]${NAMES}記者[）)]$`,
].map((form) => new RegExp(form, 'u'));

/** The reporters that sign a Japanese text at its end; none where nobody does. */
export function japaneseReporters(ending: string): readonly string[] {
  const names = CLOSING.map((form) => form.exec(ending)?.groups?.['names']).find(
    (found) => found !== undefined,
  );
  return (names ?? '')
    .split(/[、，,・\s]/u)
    .filter(
      (name) => name !== '' && !isPlaceOrSection(name) && !/(?:当時|敬称略|時事|共同|以上)$/u.test(name),
    );
}

/** Whether a line is nothing but such a signature. */
export const isSignature = (line: string): boolean =>
  /^[（(【][^（(【]{2,40}$/u.test(line) && japaneseReporters(line).length > 0;

/** Who may read on, below a text: `この記事の続きや会員限定の記事がお読みいただけます。` */
const MEMBERS =
  /(?:会員|ログイン|登録|購読).{0,40}(?:お読みいただけ|閲覧でき|閲覧いただけ|ご覧いただけ|ご利用いただけ|読めま)(?:ます)?/u;

export const isMembersLine = (line: string): boolean => line.length <= 80 && MEMBERS.test(line);
