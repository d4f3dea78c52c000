/** Scripts that one language owns, or nearly; the first is assumed when nothing says which of the others. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Myanmar}/gu, ['my']],
];

/** Small words that stand in every longer text of a language and seldom in its neighbours. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for was with on as it are by this have from not his',
  de: 'der die und das ist nicht ein eine mit von für auf den dem sich auch im werden wurde zu',
  fr: 'le les des et est une dans pour que qui du par sur au pas avec plus sont cette la',
  es: 'el los las que del una por con para se su al como más pero este fue ha la y',
  it: 'il che di della per una non con sono del è gli le dei nel anche alla ha più si',
  pt: 'que não uma os para com do da em por mais foi dos ao como na no também são é',
  nl: 'het een van de en dat niet voor met zijn op te aan ook maar door naar bij werd er',
  sv: 'och att det som är på för inte av med till har den om ett från kan var vi de',
  da: 'og det at er på til af ikke med som har den der blev fra også efter var et men',
  no: 'og det at er på til av ikke med som har den fra også etter var et men ble må',
  fi: 'ja on ei että se hän oli mutta myös kun joka ovat sen tai kuin niin vain mukaan ole nyt',
  pl: 'i w na z się nie że do to jest o po jak za od przez dla są tym który',
  cs: 'a v na se že je s z o do to za ale jako pro by také které jsou od',
  tr: 've bir bu için da de ile olarak çok daha olan sonra kadar gibi ise ancak oldu var ne en',
  id: 'yang dan di untuk dengan dari ini pada itu tidak dalam akan juga adalah ke oleh telah bisa',
  vi: 'và của là có không cho được trong một người các với đã này những để khi tại về',
  is: 'og að er í á sem til um en því við hefur var með ekki fyrir frá það eru',
  hr: 'i je u na se da su za od što koji ne bi sa kao će nije bio iz ili',
  hu: 'a az és hogy nem is egy meg volt már csak ez mint szerint még kell el ki vagy lesz',
  ro: 'și de la în a că cu pe pentru nu este din care mai au fost sau după prin până',
  sw: 'na ya wa kwa ni katika za la kuwa hiyo huo cha hii yake alisema pia kama wake baada',
};

const WORD_SETS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Enough text to tell by; the rest of a long read only costs time. */
const SAMPLE_LENGTH = 20_000;
/** Fewer words than this prove nothing against what a page says of itself. */
const FEWEST_WORDS = 30;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `ko-KR` → `ko`; null for what is no language tag. */
const primary = (tag: string | null): string | null => {
  const found = /^\s*([a-z]{2,3})(?:[-_].*)?$/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
  return found === 'nb' || found === 'nn' ? 'no' : found;
};

/** Chinese and Japanese share characters; kana decide. Korean papers write some Han, never kana. */
function eastAsian(sample: string, letters: number): string | null {
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if ((hangul + kana + han) / letters < 0.2) return null;
  if (hangul >= kana && hangul > han * 0.3) return 'ko';
  return kana > han * 0.1 ? 'ja' : 'zh';
}

function byScript(sample: string, letters: number, hint: string | null): string | null {
  const asian = eastAsian(sample, letters);
  if (asian !== null) return asian;
  const script = SCRIPTS.find(([pattern]) => count(sample, pattern) / letters > 0.4);
  if (!script) return null;
  const [, languages] = script;
  if (hint !== null && languages.includes(hint)) return hint;
  // і, ї, є, ґ stand in every Ukrainian sentence and in no Russian one.
  return languages[0] === 'ru' && count(sample, /[іїєґ]/giu) > sample.length / 200
    ? 'uk'
    : (languages[0] ?? null);
}

/** What small words say, unless the page says otherwise and is not clearly wrong. */
function bySmallWords(sample: string, hint: string | null): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = WORD_SETS.map(([language, set]) => ({
    language,
    hits: words.filter((word) => set.has(word)).length,
  }));
  const best = scores.reduce((left, right) => (right.hits > left.hits ? right : left));
  const isClear = words.length >= FEWEST_WORDS && best.hits / words.length > 0.12;
  if (hint === null) return isClear ? best.language : null;
  const hinted = scores.find(({ language }) => language === hint);
  const contradicts = isClear && best.hits > (hinted?.hits ?? words.length * 0.08) * 2;
  return contradicts ? best.language : hint;
}

/**
 * The primary language of a text such as `ko`, by its script first, then by its small words. What the page says of
 * itself (`hint`) only breaks ties: templates say `en` over Korean articles. Null when it cannot be told.
 */
export function languageOf(text: string, hint: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const told = primary(hint);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return told;
  return byScript(sample, letters, told) ?? bySmallWords(sample, told);
}
