import { Fragment } from 'react';
import { MiddleDots } from './MiddleDots.js';

/** How a number begins: in figures, with words like 만 behind them, or in Korean words, which must not be the end of another. */
const NUMERAL = [
  String.raw`[$€£¥₩]?\d[\d.,]*(?:십|백|천|만|억|조)*`,
  '(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:한|두|세|네|석|넉|서|너|다섯|여섯|일곱|여덟|아홉)',
  '열|스무|서른|마흔|쉰|예순|일흔|여든|아흔|몇|여러|반',
  '(?:수|몇)?(?:십|백|천|만|억)',
].join('|');

/** What is counted. Particles may follow a Korean one; one word too many only keeps two words together. */
const COUNTER = [
  '달러|달|명|분|사람|인|개월|개|년|월|일|주|시간|시|초|날|밤|해|살|세대|세기|세',
  '십|백|천|만|억|조|원|유로|엔|위안|퍼센트|프로|포인트|배|번|차례|차|회|호|위|등|층|쪽|곳|군데|가지|갈래',
  '건|편|권|장|대|척|마리|그루|채|벌|켤레|쌍|병|잔|그릇|송이|줄|마디|걸음|발|바퀴|골|점|승|패|석|평|판|집|가구',
  '킬로|미터|톤|도|리터|그램',
  String.raw`(?:%|‰|°[CF]?|[kcm]?m|kg|km|[MGTk]?W|[MGT]B|g|t|million|billion|trillion|thousand|percent|per cent)(?![\p{Script=Latin}\p{N}])`,
].join('|');

/** A dash that stands alone, with what it follows. */
const DASH = String.raw`\s[—–―-](?=\s)`;
/** Two numbers with a sign between, as a score or a span of years, and short names with a number: `14-9`, `2024–25`, `F-35`. */
const JOINED = String.raw`(?<![\p{L}\p{N}-])[\p{L}\d.,]{1,6}[-–‑:]\d[\d.,]*(?:[-–]\d+)?(?![\p{L}\p{N}-])`;
/** A number, a space and what it counts, as in `석 달` and `3만 5천 원`; or the last letter of a word, and a dash; or {@link JOINED}. */
const HELD = new RegExp(
  String.raw`((?<![\p{L}\p{N}])(?:${NUMERAL})(?:\s\d*[천만억조]){0,2}\s(?:${COUNTER})(?:${DASH})?|${JOINED}|\S${DASH})`,
  'u',
);

/**
 * The words of a title: no line parts a number from what it counts, nor begins with a dash or a middle dot (ux.md §3).
 * The characters stay as they are, so that offsets into them hold.
 */
export function TitleText({ text }: { readonly text: string }) {
  return text.split(HELD).map((piece, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
      <span key={index} className="held">
        <MiddleDots text={piece} />
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
      <Fragment key={index}>
        <MiddleDots text={piece} />
      </Fragment>
    ),
  );
}
