import type { encodings as english } from '../en/encodings.js';

/** Encodings of pages, in Korean. */
export const encodings: typeof english = {
  'utf-8': '유니코드(UTF-8)',
  'euc-kr': '한국어(EUC-KR)',
  shift_jis: '일본어(Shift_JIS)',
  'euc-jp': '일본어(EUC-JP)',
  'iso-2022-jp': '일본어(ISO-2022-JP)',
  gb18030: '중국어 간체(GB18030)',
  big5: '중국어 번체(Big5)',
  'windows-1252': '서유럽(Windows-1252)',
  'windows-1250': '중부 유럽(Windows-1250)',
  'iso-8859-2': '중부 유럽(ISO-8859-2)',
  'windows-1251': '키릴 문자(Windows-1251)',
  'koi8-r': '키릴 문자(KOI8-R)',
  'windows-1253': '그리스어(Windows-1253)',
  'windows-1254': '터키어(Windows-1254)',
  'windows-1255': '히브리어(Windows-1255)',
  'windows-1256': '아랍어(Windows-1256)',
  'windows-1257': '발트어(Windows-1257)',
  'windows-1258': '베트남어(Windows-1258)',
  'windows-874': '태국어(Windows-874)',
  'utf-16le': '유니코드(UTF-16LE)',
  'utf-16be': '유니코드(UTF-16BE)',
};
