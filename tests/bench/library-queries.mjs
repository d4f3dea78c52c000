// What is looked for in an invented library (tests/bench/invented-news.mjs plants the words), by the groups of storage.md §4.

export const GROUPS = {
  'English word': ['cloud', 'security', 'sovereign', 'encryption', 'kubernetes'],
  'two syllables': ['공공', '보안', '정부', '기업'],
  'three and more': ['소버린', '클라우드', '마이크로소프트', '망분리', '서울시교육청'],
  'inside a word': ['버린', '로소프', '라우드', '이터센'],
  'one character': ['공', '클', '망', '꿇'],
  'two Latin letters': ['KT', 'AI', 'ai', 'kt'],
  'Latin and particle': ['KT와', 'AI는', 'KT의', 'AI로'],
  'beginning of a word': ['sov', 'encr', 'micro'],
  phrase: ['"the cloud"', '"클라우드 보안"', '"공공 데이터"'],
  'two words': ['클라우드 보안', '정부 데이터', 'cloud security'],
  'Japanese, Chinese': ['クラウド', '東京都', '数据', '人工智能'],
  'no hit': ['뷁', 'zzxq', '없는말이다'],
  'very common': ['the', '이', '기업', '에서'],
};

/** Asks the tables as well: no truth is known for these. */
export const WITH_CONDITIONS = {
  'with conditions': ['클라우드 is:unread', 'from:서해경제 보안', 'after:30d 공공', 'is:starred'],
  'first consonants': ['ㅋㄹㅇㄷ', 'ㅅㅂㄹ', 'ㅁㅇㅋㄹㅅㅍㅌ', 'ㅈㅂ'],
};

/** Words that nothing says, each a slip away from one that is planted. */
export const MISTYPED = ['클라으드', '소버닌', '마이크로스프트', 'kubernets', 'encrpytion', '인공지는'];

/** What the field holds after each key of a word; the last state is the word. */
export const TYPED = [
  ['크', '클', '클ㄹ', '클라', '클랑', '클라우', '클라욷', '클라우드'],
  ['소', '솝', '소버', '소벌', '소버리', '소버린'],
  ['보', '봉', '보아', '보안', '보안 ', '보안 ㅈ', '보안 저', '보안 정', '보안 정ㅂ', '보안 정부'],
  ['고', '공', '공ㄱ', '공고', '공공'],
  ['이', '인', '인ㄱ', '인고', '인공', '인공ㅈ', '인공지', '인공진', '인공지느', '인공지능'],
  ['s', 'so', 'sov', 'sove', 'sovereign'],
  ['t', 'th', 'the', 'the ', 'the c', 'the cl', 'the cloud'],
];
