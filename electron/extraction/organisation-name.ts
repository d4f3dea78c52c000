/** What names of desks, boards and companies end in where a person's never does. */
const LATIN =
  /^(?:the\s+)?(?:[\p{L}\d&.'’-]+\s+){0,5}(?:editorial\s(?:board|team|staff|desk|office)|editors|news\s?(?:room|desk|team)|(?:web|online|digital|copy|night|city|foreign|sports)\sdesk|(?:press|news|wire)\s(?:agency|service|association)|associated\spress|bureau|correspondents|staff\s(?:reports?|writers?)|foundation|university|institute|committee|ministry|inc\.?|llc|ltd\.?|gmbh)$/iu;
const EUROPEAN =
  /^(?:(?:die|la|le|el|a|de|het|il)\s+)?(?:[\p{L}-]*redaktion(?:en)?|redaktionen|rédaction|redacción|redacció|redação|redazione|redactie|redakcja|redakce|redakcija|toimitus|редакция|редакція|σύνταξη)(?:\s(?:\p{L}|[.'’&-]|\s)+)?$/iu;
const KOREAN =
  /^[가-힣A-Za-z0-9\s]{0,14}(?:온라인|디지털|뉴스|편집|취재|보도|논설(?:위원)?|콘텐츠|미디어|기획|데이터|속보|영상|사진|사회|국제|경제|정치|문화|산업|체육|스포츠|증권|금융|부동산|연예|생활|전국|탐사보도|특별취재|이슈)\s?[1-9제]?(?:뉴스|취재|편집|기획|보도)?(?:팀|부|국|실|룸|본부|센터)$|^[가-힣\s]{2,12}(?:담당관실?|대변인실?|공보관실?|지원관실?|사무국|사무처|위원회|협의회|협회|재단|공사|공단|진흥원|연구원|연구소)$|^[가-힣]{2,8}[^\s]과$|^[가-힣A-Za-z0-9]{2,12}(?:신문|일보|뉴스|방송|통신|타임스|투데이|저널|미디어|데일리)$/u;
const JAPANESE =
  /(?:編集部|編集局|編集室|編集委員会|取材班|取材チーム|報道部|報道局|報道センター|ニュースセンター|社会部|経済部|政治部|国際部|外信部|運動部|文化部|論説委員会|論説室|支局|総局|新聞社|通信社|出版社|テレビ|放送局)$/u;
/** Agencies that sign by their name alone. */
const AGENCIES =
  /^(?:reuters|afp|agence france-presse|efe|agencia efe|europa press|ansa|adnkronos|lusa|apa|tass|pti|ani|ians|xinhua|kyodo(?:\snews)?|bloomberg(?:\snews)?|(?:新华|新華|中新|中央通訊)社)$/iu;
const STAFF = /^(?:\S+\s){2,5}staff$/iu;
const INDIAN = /(?:ब्यूरो|डेस्क|टीम|संवाददाता|ব্যুরো|ডেস্ক)$/u;
const CHINESE =
  /(?:编辑部|編輯部|编辑室|新闻中心|新聞中心|新闻部|新聞部|评论部|評論部|记者站|综合报道|綜合報道|通讯社|通訊社|\p{Script=Han}{2}[网網])$/u;

/**
 * Whether a name in the place of a writer's is that of a newsroom, a desk or a company: authors are persons, and whom
 * they write for is the publisher (extraction.md §5).
 */
export const isOrganisationName = (name: string): boolean =>
  [LATIN, EUROPEAN, KOREAN, JAPANESE, CHINESE, INDIAN, AGENCIES, STAFF].some((form) => form.test(name));

/** Whether a name is the publisher's, whole or by the first letters of its words (`LTO` of a Legal Tribune Online). */
export function isOfPublisher(name: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const initials = publisher
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, 1))
    .join('');
  return (
    name.toLowerCase() === publisher.toLowerCase() ||
    (/^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(name) && publisher.split(/\s/u)[0] === name) ||
    (initials.length >= 3 && name === initials.toUpperCase())
  );
}
