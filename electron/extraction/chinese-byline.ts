/** How agencies begin in Chinese: `新华社北京11月18日电（记者樊再轩、李云）`, `本报记者 王小明`. */
const FORMS: readonly RegExp[] = [
  /^\s*\S{2,20}?\d{1,2}月\d{1,2}日[电電讯訊]\s*[（(]\s*(?:本[报報社])?(?:记者|記者)\s*(?<names>[^）)\n]{2,60})[）)]/u,
  /^\s*[（(]?\s*(?:本[报報社]|[\p{Script=Han}]{2,6}[网網社报報])\s*(?:记者|記者)\s*(?<names>\p{Script=Han}{2,4}(?:[\s、，]+\p{Script=Han}{2,4}){0,4})\s*(?:[）)]|$|[／/])/u,
];

const NAME = /^\p{Script=Han}{2,4}$/u;

/** The reporters that a Chinese text names at its beginning; none where it names nobody so. */
export function chineseReporters(beginning: string): readonly string[] {
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
