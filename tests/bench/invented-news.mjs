// News that nobody wrote, the same at every run: Korean, English, Japanese and Chinese as 62, 24, 7 and 7 of 100, words by
// Zipf's law, median 3 kB, Korean with particles, glued compounds and Latin names (storage.md, head).

/** A generator of numbers from 0 to 1 by a seed (mulberry32). */
export function numbers(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const one = (random, list) => list[Math.floor(random() * list.length)];

const SYLLABLES = Array.from(
  '가각간감강개건검격결경계고공과관교국군권규그극근금급기길김나난남내노누능단담당대도독동두드등라락람래량력련령로론료루류르른를리린마만말망매면명모목무문물미민바반발방배백번법변별병보복본봉부북분불비빈사산삼상새생서석선설성세소속손송수술순승시식신실심안암압야약양어언업에여역연열영예오온외요용우운울원월위유율음응의이익인일임자작장재저적전점정제조족존종주준중증지진질집차찬참창채책처천철청체초총최추축출취측치카컨코크타탄태터토통투트특파판패퍼편평포표품프피필하학한합항해핵행향허험혁현협형호혼화확환황회획효후훈',
);
const PARTICLES = '은 는 이 가 을 를 의 에 도 에서 으로 와 과 까지 부터 에는 들이      '.split(' ');
const CONSONANTS = Array.from('bcdfghjklmnprstvwz');
const VOWELS = Array.from('aeiou');
const KANJI = Array.from(
  '日本国会社員長年月大学生時間東京都市政府経済技術開発情報通信電気自動車新聞記者発表計画世界問題研究事業企業場議代利用料金機能安全保護法律環境対策地域医療教育文化際関係',
);
const KATAKANA = Array.from(
  'アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワン',
);
const HIRAGANA = Array.from('のにはをがとでもへや');
const HANZI = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原',
);

function vocabulary(seed, size, made, known) {
  const random = numbers(seed);
  const words = new Set();
  while (words.size < size) words.add(made(random));
  const list = [...words];
  for (const [rank, word] of Object.entries(known)) list[Number(rank)] = word;
  return list;
}

const repeat = (count, part) => Array.from({ length: count }, part).join('');

const words = {
  ko: vocabulary(1, 40_000, (random) => repeat(2 + Math.floor(random() * random() * 4), () => one(random, SYLLABLES)), {
    12: 'AI', 60: '기업', 100: '데이터', 150: '정부', 300: 'KT', 400: '클라우드', 600: '공공', 800: '마이크로소프트', 1200: '보안',
    2500: '인공지능', 4000: '소버린', 6000: '한결데일리', 9000: '서울시교육청', 15000: '데이터센터', 20000: '망분리', 30000: '꿇었던',
  }), // prettier-ignore
  en: vocabulary(2, 30_000, (random) => repeat(1 + Math.floor(random() * 4), () => one(random, CONSONANTS) + one(random, VOWELS) + (random() < 0.4 ? one(random, CONSONANTS) : '')), {
    3: 'the', 5: 'of', 7: 'and', 40: 'cloud', 100: 'data', 300: 'microsoft', 500: 'security', 900: 'sovereign', 5000: 'encryption', 15000: 'kubernetes',
  }), // prettier-ignore
  ja: vocabulary(3, 20_000, (random) => (random() < 0.3 ? repeat(3 + Math.floor(random() * 4), () => one(random, KATAKANA)) : repeat(2 + Math.floor(random() * 2), () => one(random, KANJI))), {
    100: 'クラウド', 400: '東京都', 900: '人工知能',
  }), // prettier-ignore
  zh: vocabulary(4, 20_000, (random) => repeat(random() < 0.8 ? 2 : 3, () => one(random, HANZI)), {
    100: '数据', 400: '人工智能', 900: '北京市',
  }), // prettier-ignore
};

/** A word of a language by Zipf's law: the logarithm of its rank is even. */
const word = (language, random) =>
  words[language][Math.floor(Math.exp(random() * Math.log(words[language].length + 1))) - 1] ??
  words[language][0];

function koreanWord(random) {
  const kind = random();
  if (kind < 0.06) return word('en', random) + one(random, PARTICLES);
  const compound = kind < 0.2 ? word('ko', random) + word('ko', random) : word('ko', random);
  return compound + one(random, PARTICLES);
}

function sentence(language, random) {
  const count = 8 + Math.floor(random() * 10);
  if (language === 'ko') return `${Array.from({ length: count }, () => koreanWord(random)).join(' ')}.`;
  if (language === 'en') return `${Array.from({ length: count }, () => word('en', random)).join(' ')}.`;
  if (language === 'ja') return `${repeat(count, () => word('ja', random) + one(random, HIRAGANA))}。`;
  return `${repeat(count, () => word('zh', random))}。`;
}

const gauss = (random) => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
const BYTES_A_LETTER = { ko: 2.55, en: 1, ja: 2.9, zh: 2.9 };
const PUBLISHERS = [
  '한결데일리',
  '서해경제',
  'The Harbor Review',
  '물결과학',
  'Letterform Weekly',
  '東の新聞',
  '样本日报',
];
const REPORTERS = ['김서연', '이도윤', '박하은', '최지호', 'Ann Harbor', 'Tom Field'];

function languageOf(share) {
  if (share < 0.62) return 'ko';
  if (share < 0.86) return 'en';
  return share < 0.93 ? 'ja' : 'zh';
}

/** The n-th article: language, title, publisher, author and paragraphs. */
export function inventedArticle(n) {
  const random = numbers(n + 1_000);
  const language = languageOf(random());
  const bytes = Math.min(60_000, Math.max(300, 3_000 * Math.exp(0.8 * gauss(random))));
  const letters = bytes / BYTES_A_LETTER[language];
  const title = sentence(language, random).split(' ').slice(0, 8).join(' ').slice(0, 60);
  const paragraphs = [];
  for (let length = 0; length < letters;) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
      sentence(language, random),
    ).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return {
    language,
    title,
    paragraphs,
    publisher: one(random, PUBLISHERS),
    author: one(random, REPORTERS),
    chance: random(),
  };
}
