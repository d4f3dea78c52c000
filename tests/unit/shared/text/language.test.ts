import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../shared/text/language.js';
import { isCjk, weightedLength, withoutBidiControls } from '../../../../shared/text/script.js';

const ENGLISH =
  'The council said on Monday that it will rebuild the school by the river in the spring of next year, and that it is not going to ask for more money from the people of the town.';
const GERMAN =
  'Der Rat hat am Montag mitgeteilt, dass die Schule am Fluss im Frühjahr neu gebaut wird, und dass die Stadt dafür nicht mehr Geld von den Bürgern verlangen wird, als sie es schon getan hat.';

describe('the script says it', () => {
  test.each([
    ['정부는 오는 9월까지 AI·클라우드 공동 연구개발을 구체화한다.', 'ko'],
    ['KT, MS Azure 기반 공공 Cloud 출시', 'ko'],
    ['県は新しい橋の工事を来年の春に始める。', 'ja'],
    ['カタカナ', 'ja'],
    ['市政府昨天表示，新的地铁线路将于明年开始建设。', 'zh'],
    ['大韓民國 정부가 憲法 개정을 논의한다', 'ko'],
    ['Городской совет решил построить новую школу.', 'ru'],
    ['Міська рада вирішила збудувати нову школу біля річки, її відкриють навесні.', 'uk'],
    ['قرر مجلس المدينة بناء مدرسة جديدة', 'ar'],
    ['Το δημοτικό συμβούλιο αποφάσισε', 'el'],
    ['नगर परिषद ने नया विद्यालय बनाने का निर्णय लिया', 'hi'],
  ])('%s → %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
    expect(languageOf(text, 'en-US')).toBe(language);
  });

  test('the page decides between languages of one script', () => {
    expect(languageOf('شورای شهر تصمیم گرفت', 'fa-IR')).toBe('fa');
    expect(languageOf('Градският съвет реши', 'bg')).toBe('bg');
  });
});

describe('small words say it', () => {
  test.each([
    [ENGLISH, null, 'en'],
    [GERMAN, null, 'de'],
    [GERMAN, 'de-AT', 'de'],
    [GERMAN, 'en', 'de'],
    [ENGLISH, 'xx-nonsense-tag', 'en'],
    ['Two words', null, null],
    ['Two words', 'sv', 'sv'],
    ['Lorem ipsum', 'nb-NO', 'no'],
    ['', 'ko-KR', 'ko'],
    ['', null, null],
    ['123 !?', 'korean', null],
  ])('%s with hint %s → %s', (text, hint, language) => expect(languageOf(text, hint)).toBe(language));
});

test('a CJK character counts two and a half', () => {
  expect(weightedLength('가나다 ab')).toBe(3 * 2.5 + 3);
});

test.each([
  ['정부는 AI와 클라우드를', true],
  ['The word 한글 is Korean', false],
  ['', false],
  ['123', false],
])('%j is mainly CJK: %s', (text, expected) => expect(isCjk(text)).toBe(expected));

test('controls of direction go, letters that run from the right stay', () => {
  expect(withoutBidiControls('\u202eabc\u2066 שלום\u200f')).toBe('abc שלום');
});
