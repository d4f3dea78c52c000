/** Words in front of who did something else for an article than write it: pictures, films, layout, the last look. As the source of a pattern. */
export const OTHERS_WORK =
  '사진|영상|그래픽|삽화|그림|일러스트|편집|디자인|번역|정리|감수|pictures?(?:\\s+by)?|images?(?:\\s+by)?|photos?(?:\\s+by)?|photographs?(?:\\s+by)?|photography(?:\\s+by)?|fotos?|fotografías?|fotografie|bilder|photographies?|illustrations?(?:\\s+by)?|illustrated\\s+by|graphics?(?:\\s+by)?|video(?:\\s+by)?|film(?:ed)?\\s+by|edit(?:ed|ing)\\s+by|translated\\s+by|責任編輯|责任编辑|责编|責編|编辑|編輯|編集|校对|校對|审核|審核|终审|監修|监制|监审|统筹|策划|美编|排版|写真|撮影|摄影|攝影|图片|图|圖';

const BEGINS_OTHERS = new RegExp(
  String.raw`(?:^|[.,;|·•/&]\s*|\s+(?=\S+\s*[:：]))(?:${OTHERS_WORK})(?:\s*[:：]\s*|\s+)(?=\S)`,
  'iu',
);
/** `Words: Jane Doe`, `Words Jane Doe`, `Text: …`. */
const WRITERS =
  /(?:^|[.,;|·•]\s*)(?:words|text|story|reporting|글|취재|texte|texto|testo|tekst)(?:\s+(?:by|von|par|por|di))?\s*[:：=＝]?\s+(?=\S)/iu;

/** `글·사진 홍길동`, `文・写真 江口みなと`: one person did both. */
const BOTH =
  /(?<=^|[\s|])(글|문|文|取材|執筆|words|text|story)\s?(?:[・·ㆍ/／&＆、,]|and|und|et)\s?(?:写真|撮影|攝影|摄影|사진|그림|영상|fotos?|photos?|pictures?|bilder)(?=\s*[:：=＝\s])/giu;

/** The same with the pictures first: `사진·글 = 노을빛`. */
const BOTH_TURNED = /(?<=^|[\s|])(?:사진|写真)\s?[·・ㆍ/]\s?(글|文)(?=\s*[:：=＝\s])/gu;

/** A line in which a label for two works is the one for the text. */
export const withOneLabel = (line: string): string => line.replace(BOTH, '$1').replace(BOTH_TURNED, '$1');

/** The part of a line that names who wrote, where the line also names who took the pictures: `Words: Jane Doe. Pictures: Joe Roe`. */
export function writersPart(written: string): string {
  const line = withOneLabel(written);
  const writers = WRITERS.exec(line);
  const from = writers ? line.slice(writers.index + writers[0].length) : line;
  const others = BEGINS_OTHERS.exec(from);
  if (!others) return from;
  // With a colon it is a label; without, what a person is.
  return others.index > 0 || /[:：]\s*$/u.test(others[0]) ? from.slice(0, others.index) : from;
}
