import type { Signature } from './korean-byline.js';

/** How agencies begin in Chinese: `新华社北京11月18日电（记者樊再轩、李云）`, `本报记者 王小明`. */
const FORMS: readonly RegExp[] = [
  /^\s*\S{2,20}?\d{1,2}月\d{1,2}日[电電讯訊]\s*[（(]\s*(?:本[报報社])?(?:记者|記者)\s*(?<names>[^）)\n]{2,60})[）)]/u,
  /^\s*[（(]?\s*(?:本[报報社]|[\p{Script=Han}]{2,6}[网網社报報])\s*(?:记者|記者)\s*(?<names>\p{Script=Han}{2,4}(?:[\s、，]+\p{Script=Han}{2,4}){0,4})\s*(?:[）)]|$|[／/])/u,
  /^\s*[〔【（([]\s*(?:\p{Script=Han}{2,6}(?:報|报|社|網|网)?)?(?:記者|记者|文)[／/]?(?<names>\p{Script=Han}{2,4}(?:[、，]\p{Script=Han}{2,4}){0,4})[／/]/u,
];

const NAME = /^\p{Script=Han}{2,4}$/u;

/** `（中央社記者林語晴澎湖18日電）`: the name, and the place it reports from, of two characters or three. */
const AGENCY =
  /^\s*[（(]\s*\p{Script=Han}{2,6}?(?:社|報|报)(?:記者|记者)(?<told>\p{Script=Han}{4,6})(?:\d{1,2}月)?\d{1,2}日(?:專|综合|綜合|外)?[電电訊讯]/u;

const nameBeforePlace = (told: string): string => told.slice(0, told.length === 4 ? 2 : 3);

/** The reporters that a Chinese text names at its beginning; none where it names nobody so. */
export function chineseReporters(beginning: string): readonly string[] {
  const told = AGENCY.exec(beginning.slice(0, 200))?.groups?.['told'];
  if (told !== undefined) return [nameBeforePlace(told)];
  const names = FORMS.map((form) => form.exec(beginning.slice(0, 200))?.groups?.['names']).find(
    (found) => found !== undefined,
  );
  return (names ?? '').split(/[\s、，,]+/u).filter((name) => NAME.test(name));
}

/** `【责任编辑:马晓】`, `（责编：马晓）`: who looked after a page, below its text. */
const EDITOR_LINE =
  /^(?:\s*[【（([]?\s*(?:纠错|糾錯|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核)\s*[:：]?\s*[\p{Script=Han}\s、]{0,20}[】）)\]]?)+\s*$/u;

export const isEditorLine = (line: string): boolean =>
  line.length <= 80 && line !== '' && EDITOR_LINE.test(line);

/** What newsrooms print below a text of who may print it again, and where to report news. */
const RIGHTS =
  /(?:未[经經](?:[书書]面)?(?:授[权權]|[许許]可|允[许許])|非[经經]授[权權]).{0,20}(?:不得|禁止|[请請]勿)|(?:报料|爆料|报料热线)[:：]|下[载載]\s?APP|[扫掃](?:描|码|碼).{0,12}(?:二[维維][码碼]|[关關]注)|[关關]注.{0,12}公[众眾][号號]/iu;
const LONGEST_RIGHTS = 80;

export const isChineseRightsLine = (line: string): boolean =>
  line.length <= LONGEST_RIGHTS && RIGHTS.test(line);

const REPORTERS =
  /^(?<publisher>(?!本[报報])\p{Script=Han}{2,8})?(?:本[报報社])?(?:记者|記者)\s+(?<names>\p{Script=Han}{2,4}(?:[\s、]+(?:(?:实习生|實習生|通讯员|通訊員|见习记者|摄影记者)\s)?\p{Script=Han}{2,4}){0,4})$/u;

/** Reads a line that is nothing but reporters and whom they write for: `清水新闻记者 李云 实习生 陈果`; null for any other. */
export function readChineseReporterLine(line: string): Signature | null {
  const { publisher, names } = REPORTERS.exec(line)?.groups ?? {};
  if (names === undefined) return null;
  const authors = names
    .split(/[\s、]+/u)
    .filter((name) => NAME.test(name) && !/^(?:实习生|實習生|通讯员|通訊員)$/u.test(name));
  return { publisher: publisher ?? null, authors };
}
