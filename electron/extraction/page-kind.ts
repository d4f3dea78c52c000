/** What offices call their notices over a headline or in its place. */
const NOTICE =
  /^(?:보도\s?(?:설명|해명|참고)?\s?자료(?:\s?(?:상세(?:\s?보기)?|보기|목록))?|공지(?:\s?사항)?|새\s?소식|알림(?:\s?마당)?|press\s?releases?|media\s?releases?|for\s(?:immediate\s)?release|notices?|communiqué(?:\sde\spresse)?|pressemitteilung(?:en)?|medienmitteilung|nota\sde\s(?:prensa|imprensa)|comunicato(?:\sstampa)?|プレス\s?リリース|報道発表(?:資料)?|新闻稿|新聞稿|新闻发布)$/iu;

const NEWS = /^(?:뉴스|소식|news(?:room)?)$/iu;

/** Whether a text says nothing but that it stands over a notice of an office: `보도자료`, `Press release`. */
export const isNoticeWord = (text: string): boolean => NOTICE.test(text);

/** Whether a text says nothing but what kind of page it stands on, a notice or news. */
export const isKindOfPage = (text: string): boolean => isNoticeWord(text) || NEWS.test(text);

/** What a page says of who may read it, with a place or a part of the paper beside it. */
const ACCESS =
  /^(?:有料(?:会員)?(?:記事|限定)|(?:読者|無料)?会員(?:限定|専用)?(?:記事)?|無料(?:公開)?記事|プレミアム(?:記事)?|(?:유료|구독자?|회원)\s?(?:전용|기사)|프리미엄|(?:subscribers?|members?)[\s-]only|premium|exclusive|abo|nur für abonnenten|réservé aux abonnés|article réservé(?: aux abonnés)?|exclusivo (?:para )?(?:suscriptores|assinantes)|会员专享|會員專區)(?:[\s|·・:：、]+\p{Script=Han}{2,4})?$/iu;

/** Whether a line says nothing but who may read the page: `有料記事 三重`. */
export const isAccessLine = (line: string): boolean =>
  line.length <= 40 && ACCESS.test(line.replace(/^[\s[【(（]+|[\s\]】)）]+$/gu, ''));

/** `原标题：…`: what an article was called where it was first printed. */
export const isOlderTitle = (line: string): boolean => /^[（(]?原(?:标题|標題|题)\s?[:：]/u.test(line);
