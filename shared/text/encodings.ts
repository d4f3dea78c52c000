/** Encodings that pages people meet are written in, by their names in the WHATWG Encoding Standard, the likeliest first. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'euc-kr',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'utf-16le',
  'utf-16be',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Names of code pages, as decoders have them, that the standard calls by another name. */
const STANDARD: Readonly<Record<string, TextEncoding>> = { cp949: 'euc-kr', cp932: 'shift_jis' };

/** The name of an encoding in the standard, which is that of a choice here where there is one. */
export const standardName = (encoding: string): string => STANDARD[encoding] ?? encoding;
