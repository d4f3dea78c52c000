import type { HighlightColor } from '../model/highlight.js';
import type { Field, Part, State } from './query.js';

/** What may stand before a colon, in both languages; the first of each is what completion writes. */
export const FIELD_NAMES: Readonly<Record<Field, readonly [string, ...(readonly string[])]>> = {
  title: ['title', '제목'],
  author: ['author', '글쓴이', '기자', '저자', '지은이', '작성자', '필자'],
  from: ['from', '매체', '출처', '언론사', 'source', 'publisher'],
  feed: ['feed', '피드'],
  tag: ['tag', '태그'],
  note: ['note', '메모'],
  highlight: ['highlight', '형광펜'],
  color: ['color', 'colour', '색'],
  lang: ['lang', 'language', '언어'],
  is: ['is', '상태'],
  has: ['has', '있음'],
  before: ['before', '이전'],
  after: ['after', '이후'],
  on: ['on', '날짜'],
  length: ['length', '길이'],
};

export const STATE_NAMES: Readonly<Record<State, readonly [string, ...(readonly string[])]>> = {
  unread: ['unread', '안읽음', '읽지않음'],
  read: ['read', '읽음'],
  starred: ['starred', '별표'],
  archived: ['archived', 'archive', '보관', '보관됨'],
  later: ['later', '나중에'],
  saved: ['saved', '저장됨'],
  failed: ['failed', '실패'],
};

export const PART_NAMES: Readonly<Record<Part, readonly [string, ...(readonly string[])]>> = {
  note: ['note', 'notes', '메모'],
  highlight: ['highlight', 'highlights', '형광펜'],
  picture: ['picture', 'pictures', 'image', '그림', '사진'],
  snapshot: ['snapshot', '원본'],
};

export const COLOR_NAMES: Readonly<Record<HighlightColor, readonly [string, ...(readonly string[])]>> = {
  yellow: ['yellow', '1', '노랑', '노란색'],
  green: ['green', '2', '초록', '초록색'],
  blue: ['blue', '3', '파랑', '파란색'],
  orange: ['orange', '4', '주황', '주황색'],
  purple: ['purple', '5', '보라', '보라색'],
};

/** Languages by what people call them; a tag of BCP 47 is understood as it is. */
export const LANGUAGE_NAMES: Readonly<Record<string, readonly string[]>> = {
  ko: ['korean', '한국어', '한글'],
  en: ['english', '영어'],
  ja: ['japanese', '일본어', '日本語'],
  zh: ['chinese', '중국어', '中文'],
  de: ['german', '독일어', 'deutsch'],
  fr: ['french', '프랑스어', 'français'],
  es: ['spanish', '스페인어', 'español'],
};

/** What a name stands for, whatever its case; null when no row has it. */
export function named<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
  name: string,
): Key | null {
  const wanted = name.normalize('NFC').toLowerCase();
  for (const key in names) if (names[key].includes(wanted)) return key;
  return null;
}

/** The language meant, as the first part of a BCP 47 tag; null when it is none. */
export function languageNamed(name: string): string | null {
  const known = named(LANGUAGE_NAMES, name);
  if (known !== null) return known;
  return /^[a-z]{2,3}$/iu.test(name) ? name.toLowerCase() : null;
}
