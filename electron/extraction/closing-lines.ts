/** What newsrooms print below a text, in many languages: whose it is, that it is an opinion, what else to read, who may read on. */
const LINES: readonly RegExp[] = [
  /^(?:©|ⓒ|\(c\)|copyright\b).{0,60}$/iu,
  /無断(?:転載|複製|複写).{0,12}(?:禁|お断り)/u,
  /^(?:جميع|كافة)\sالحقوق\sمحفوظة/u,
  /^[【[（(]?(?:免责声明|免責聲明|版权声明|版權聲明)[】\]）):：]?/u,
  /^(?:ये|यह)\s(?:भी|खबर भी)\sपढ़ें\s*[:：-]/u,
  /^(?:il vous reste \d{1,3}\s?% de cet article|la suite est réservée aux abonnés)/iu,
  /^(?:todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechte vorbehalten|tous droits réservés|riproduzione riservata|reproduction interdite)/iu,
  /^(?:اقرأ|إقرأ|شاهد)\s(?:أيضا|أيضًا|أيضاً|المزيد)\s*[:：]?/u,
  /^(?:xem thêm|đọc thêm|lea también|lea además|leia (?:também|mais)|leggi anche|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|baca juga)\s*[:：]/iu,
];
const LONGEST = 160;

/** Whether a line below a text is none of it. */
export const isClosingLine = (line: string): boolean =>
  line !== '' && line.length <= LONGEST && LINES.some((form) => form.test(line));
