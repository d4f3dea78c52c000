const KOREAN =
  '정치|경제|사회|국제|세계|문화|스포츠|연예|과학|기술|전국|지역|수도권|산업|증권|금융|부동산|교육|건강|환경|노동|여성|종교|인물|오피니언|사설|칼럼|기고|논평|인터뷰|기획|특집|포토|사진|영상|만평|날씨|부고|인사|속보|단독|뉴스|IT|생활|라이프|미디어|북한|여행|책';
const ENGLISH =
  'World|Politics|Business|Economy|Culture|Sports?|Science|Technology|Tech|Health|Opinion|Travel|Environment|Education|Arts|Books|Money|Media|Local|National|International|Climate|Society';
const SECTION = new RegExp(
  String.raw`^(?:${KOREAN})(?:\s?[·/&>›|]\s?[가-힣A-Za-z·]{1,12})*$|^(?:${ENGLISH})(?:\s?[/&>›|]\s?[A-Z][\p{L} ]{1,20})*$`,
  'u',
);

/** `SCIENCE` as `Science`; names of three letters and fewer are written so. */
const inSmall = (word: string): string =>
  /^\p{Lu}{4,}$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;

/** Whether a line is the section that an article stands in: `사회 > 사건·사고`, `Politics`. */
export const isSection = (line: string): boolean => SECTION.test(inSmall(line));

/** What else stands in the menus of papers and portals. */
const MENU_WORD = new RegExp(
  `^(?:${KOREAN}|${ENGLISH}|홈|전체|최신|엔터|엔터테인먼트|랭킹|이슈|증권|웹툰|쇼핑|지도|메일|카페|블로그|동영상|TV|라디오|팟캐스트|신문보기|정치일반|사람|피플|(?:최신|인기|전체|주요|많이\\s?본)\\s?(?:기사|뉴스)|Home|News|Latest|Breaking|Top|Live|UK|US|USA|Europe|Asia|Africa|Video|Videos|Audio|Podcasts?|Weather|Football|Film|Music|Food|Style|Lifestyle|Life|Fashion|Games|Puzzles|Crosswords?|Obituaries|Letters|Comment|Features|Magazine|Events|Community|Jobs|Property|More|Blog|Archives?|Popular|Newsletters|Shop|About|Ideas|トップ(?:ニュース)?|(?:記事|ニュース)一覧|ホーム|ニュース|速報|社会|政治|経済|国際|国内|海外|スポーツ|文化|地域|地方|天気|オピニオン|社説|コラム|科学|暮らし|生活|ライフ|エンタメ|芸能|特集|動画|写真|教育|医療|健康|環境|連載)$`,
  'u',
);

const WORDS_APART = /[\s|｜ㅣ│/·•>›,、・&]+/u;
const LONGEST_WORD = 14;
const FEWEST = 3;
/** So many of its words may be a paper's own. */
const MOST_OTHERS = 0.4;

/** The way to where one is: `홈 > 사회 > 사건`. */
const PATH = /^[^>›»]{1,16}(?:\s?[>›»]\s?[^>›»]{1,16})+$/u;

/** Whether one line holds what the menu of a paper holds: `Home News Politics Opinion`, `홈 | 정치 | 경제`. */
export function isMenuLine(line: string): boolean {
  if (PATH.test(line)) return true;
  if (line.length > 300 || /[.!?。！？"“”‘]/u.test(line)) return false;
  const words = line.split(WORDS_APART).filter((word) => word !== '');
  const known = words.filter((word) => MENU_WORD.test(inSmall(word))).length;
  const isNames = words.every((word) => word.length <= LONGEST_WORD && !/^\p{Ll}/u.test(word));
  if (words.length < FEWEST || !isNames) return false;
  return known === words.length || (words.length > FEWEST && known >= words.length * (1 - MOST_OTHERS));
}

/** Whether a line is one word of a menu. */
export const isMenuWord = (line: string): boolean => MENU_WORD.test(inSmall(line));
