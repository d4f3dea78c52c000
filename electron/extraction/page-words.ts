/*
 * What the buttons, counters and menus of pages are called. A line is theirs only when it is made of nothing else, so
 * that a sentence or a headline that has such a word stays what it is.
 */

/** Nothing but what parts two words of a page. */
const SIGNS = /^[\s|｜ㅣ│/·ㆍ•・,、:：>›»+&()[\]{}…✓★☆♥♡↗→-]*$/u;

const KOREAN_NOUN =
  '주메뉴|메뉴|본문|전체|기사|원문|원본|뉴스|글자|글씨|폰트|텍스트|음성|변환|서비스|크기|SNS|URL|링크|주소|이메일|메일|카카오톡|카카오스토리|카톡|페이스북|트위터|밴드|라인|블로그|알림|제휴|AI|요약봇|요약|번역|다국어|다른|이동|화면|다크|라이트|모드|사진|이미지|댓글|좋아요|공감|기자|언론사|오디오|영상|PDF|콘텐츠|페이지|작게|크게|보통|맨|가(?![가-힣])';
const KOREAN_TOOL =
  '가(?![가-힣])|(?:조회(?:수)?|댓글(?:수)?|추천(?:수)?|좋아요|공감|공유)\\s?[:：]?\\s?[\\d,.]+(?:만|천)?(?:개|건|회|명)?|(?:지면\\s?)?[A-Z]?\\d{1,3}면(?:\\s?\\d단)?|(?:약\\s?)?\\d{1,3}\\s?분\\s?(?:읽기|소요|분량)|읽는\\s?시간\\s?[:：]?\\s?(?:약\\s?)?\\d{1,3}\\s?분|호수\\s?\\d{1,5}|추천(?:하기)?|쏠쏠정보|흥미진진|공감백배|분석탁월|후속강추|공유(?:하기)?|댓글(?:\\s?쓰기)?|공감|좋아요|응원(?:하기)?|요약봇|듣기|보기|사용하기|변경(?:하기)?|조[절정](?:하기)?|설정|보내기|저장(?:하기)?|인쇄(?:하기)?|프린트|스크랩(?:하기)?|찾기|북마크|말하기\\s?속도|성별|남성|여성|느림|빠름|닫기|열기|펼치기|접기|확대|축소|복사(?:하기)?|기사\\s?원문|기자\\s?(?:페이지|프로필)|글[자씨]\\s?크기|페이스북|트위터|카카오톡|카카오스토리|밴드|팔로우';
const KOREAN_SITE =
  '글쓰기|목록|로그인|로그아웃|회원\\s?가입|마이\\s?페이지|바로\\s?가기|전체\\s?메뉴|메뉴|검색창?|구독(?:하기|중|\\s중|\\s?신청)?|구독자\\s?[\\d,.]+(?:만|천)?\\s?명?|(?:응원|구독)\\s?수?\\s?[\\d,.]+(?:만|천)?|뉴스레터(?:\\s?(?:신청|구독))?|신문\\s?구독|정기\\s?구독|기사\\s?제보|제보(?:하기)?|고객\\s?센터|사이트\\s?맵|(?:[A-Z]{2,8}\\s?)?안내|광고';
const KOREAN_FOOT =
  '개인\\s?정보\\s?(?:처리|취급|보호)\\s?(?:방침|정책)|(?:서비스\\s?)?이용\\s?약관|회사\\s?소개|매체\\s?소개|광고\\s?(?:문의|안내)|제휴\\s?(?:문의|안내)|청소년\\s?보호\\s?정책|고충\\s?처리(?:인)?|저작권\\s?(?:규약|보호\\s?정책)|이메일\\s?무단\\s?수집\\s?거부|편집\\s?규약|윤리\\s?강령|찾아오시는\\s?길|오시는\\s?길';

const ENGLISH_FILL =
  '(?:this|to|on|for|later|via|with|us|by|article|story|post|as|page|link|text|size|icon|button|options|navigation|now|full|your|x)';
const ENGLISH_TOOL =
  '(?:share|save|saved|gift|print|listen|follow|following|bookmark|copy(?:\\slink)?|e-?mail|comments?(?:\\s?\\(\\d+)?|like|reply|tweet|repost|facebook|twitter|whats\\s?app|linked\\s?in|reddit|telegram|pocket|bluesky|threads|instagram|pinterest|messenger|flipboard|translate|transcript|download|view\\scomments|leave\\sa\\scomment|add\\sa\\scomment|text\\ssize|(?:estimated\\s)?read(?:ing)?\\stime:?\\s\\d{1,3}\\smin(?:ute)?s?|\\d{1,3}[\\s-]?min(?:ute)?s?\\s(?:read|listen|watch)|\\d{1,3}:\\d{2}(?=\\s*min)|[\\d,.]+[km]?\\s(?:comments?|views?|shares?|likes?)|\\d{1,3}\\smin(?:ute)?s?|authors?|written\\sby)';
const ENGLISH_SITE =
  "(?:sign\\s?(?:in|up|out)|log\\s?(?:in|out)|register|subscribe(?:\\snow)?|(?:my\\s)?account|sections|menu|search|skip\\sto\\s(?:the\\s)?(?:main\\s|article\\s)?(?:content|navigation|article)|newsletters?|(?:e-?paper|today[’']s\\spaper)|(?:order\\sreprints?|reprints?(?:\\s(?:&|and)\\spermissions)?|rights\\s(?:&|and)\\spermissions)|donate|support\\sus|join\\s(?:us|now)|become\\sa\\smember|membership|advertisement|sponsored|close|open\\sapp|get\\sthe\\sapp|toggle\\s(?:menu|navigation|search))";
const ENGLISH_FOOT =
  '(?:privacy(?:\\s(?:policy|notice|settings|statement))?|cookies?(?:\\s(?:policy|settings|notice|preferences))?|terms(?:\\s(?:and|&)\\sconditions|\\sof\\s(?:use|service|sale))?|contact(?:\\sus)?|about(?:\\sus)?|advertis(?:e(?:\\swith\\sus)?|ing)|accessibility(?:\\s(?:statement|help))?|help(?:\\scent(?:er|re))?|faqs?|careers|site\\s?map|corrections|back\\sto\\stop|do\\snot\\ssell\\smy\\spersonal\\sinformation|rss)';

const JAPANESE_FILL =
  '無料で|この記事を|記事を|この|記事|Facebook|Twitter|LINE|URL|リンク|文字|サイズ|小|中|大|標準|ボタン|[XＸ]で|で|を|は|する';
const JAPANESE_TOOL =
  'シェア(?:する)?|共有(?:する)?|ツイート(?:する)?|ポスト(?:する)?|印刷(?:する)?|保存(?:する)?|はてなブックマーク|はてブ|ブックマーク|お気に入り|フォロー(?:する)?|コメント(?:する)?|コピー(?:する)?|いいね!?|スクラップ|クリップ|LINEで送る|送る|音声で聞く|聞く|読み上げ|文字サイズ|拡大|縮小|約?\\d{1,3}分で読めます|読了時間|読む時間|約?\\d{1,3}分|コメント\\s?\\d+件?';
const JAPANESE_SITE =
  'ログイン|ログアウト|会員登録|無料会員登録|無料登録|新規登録|新規会員登録|定期購読|購読(?:する|申し込み)?|メニュー|検索|(?:本文|コンテンツ|メイン)へ(?:移動|スキップ)?|マイページ|メルマガ(?:登録)?|ニュースレター|有料会員(?:限定)?|紙面ビューアー';
const JAPANESE_FOOT =
  'プライバシーポリシー|個人情報(?:保護方針|の取り扱い)|利用規約|お問い合わせ|会社概要|会社案内|特定商取引法に基づく表記|広告掲載|著作権|サイトマップ|よくある質問|ヘルプ';

const everyOne = (words: string): RegExp => new RegExp(words, 'giu');
const whole = (words: string): RegExp => everyOne(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`);
/** A particle may stand behind a Korean word. */
const korean = (words: string): RegExp => everyOne(`(?:${words})(?:[을를]|으로|로|\\(으\\)로)?`);

/** What the words of a page are: of the site, of an article in it, or of its foot. */
export type PageWords = 'site' | 'tool' | 'foot';

interface Language {
  /** All that may stand in a line. */
  readonly all: RegExp;
  /** Those that say by themselves what the line is. */
  readonly telling: readonly (readonly [PageWords, RegExp])[];
}

const LANGUAGES: readonly Language[] = [
  {
    all: korean(`${KOREAN_FOOT}|${KOREAN_SITE}|${KOREAN_TOOL}|${KOREAN_NOUN}`),
    telling: [
      ['foot', korean(KOREAN_FOOT)],
      ['site', korean(KOREAN_SITE)],
      ['tool', korean(KOREAN_TOOL)],
    ],
  },
  {
    all: whole(`${ENGLISH_FOOT}|${ENGLISH_SITE}|${ENGLISH_TOOL}|${ENGLISH_FILL}`),
    telling: [
      ['foot', whole(ENGLISH_FOOT)],
      ['site', whole(ENGLISH_SITE)],
      ['tool', whole(ENGLISH_TOOL)],
    ],
  },
  {
    all: everyOne(`${JAPANESE_FOOT}|${JAPANESE_SITE}|${JAPANESE_TOOL}|${JAPANESE_FILL}`),
    telling: [
      ['foot', everyOne(JAPANESE_FOOT)],
      ['site', everyOne(JAPANESE_SITE)],
      ['tool', everyOne(JAPANESE_TOOL)],
    ],
  },
];

/** A longer line is text. */
const LONGEST = 80;

/** A sentence that stands beside a button wherever it does. */
const NOTICE = /데이터\s?통화료가\s부과될\s수\s있습니다\.?$/u;

/** What a line is that is made of nothing but words of pages; null for any other. */
export function pageWords(line: string): PageWords | null {
  if (line.length > LONGEST) return null;
  if (NOTICE.test(line)) return 'tool';
  for (const { all, telling } of LANGUAGES) {
    if (!SIGNS.test(line.replaceAll(all, ''))) continue;
    const found = telling.find(([, words]) => line.search(words) >= 0);
    if (found) return found[0];
  }
  return null;
}

const CALL =
  /(?:구독|가입|팔로우|제보).{0,8}(?:하세요|보세요|주세요|바랍니다)[!.]?$|^(?:subscribe|sign\s(?:up|in)|log\s?in|register)\s(?:for|from|with|to|or|and|here)(?:\s\S+){0,4}$|^(?:subscribe|sign\sup|register)\b.*\b(?:newsletters?|inbox|unlimited\saccess|briefing)\b.{0,12}$|(?:登録|購読)(?:して)?(?:ください|しよう|はこちら)[。!！]?$/iu;

/** A call to subscribe, which is more than words of pages: `지금 바로 구독해보세요!`, `Subscribe for $1`. */
export const isCall = (line: string): boolean => line.length <= LONGEST && CALL.test(line);

const isWordsOnly = (words: readonly string[]): boolean => pageWords(words.join(' ')) !== null;

/** A line without the words of pages at its end, in every way they could be cut off, the shortest first. */
export function cutsOf(line: string): readonly string[] {
  if (line.length > 200) return [];
  const words = line.split(' ');
  return words
    .map((_, index) => index)
    .filter((index) => index > 0 && isWordsOnly(words.slice(index)))
    .toReversed()
    .map((index) => words.slice(0, index).join(' '));
}

/** A line without all words of pages at its end; the line itself where it is made of nothing else. */
export const withoutPageWords = (line: string): string =>
  pageWords(line) === null ? (cutsOf(line).at(-1) ?? line) : line;
