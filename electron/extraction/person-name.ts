/** Words that a person's name may hold in small letters. */
const PARTICLE = /^(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|al|el|af|av|y|e|ibn)$/u;
/** How names of places of more than one word begin: a line of a place and a day is a dateline. */
const PLACE =
  /^(?:New|San|Santa|São|Los|Las|Hong|Buenos|Rio|Cape|Tel|Kuala|Mexico|Abu|Addis|The|St|Saint|Bad|Ho|Hà|TP|Нью|Санкт)\b/u;
/** What names of places, sections and desks end in. */
const ASIAN_PLACE = /(?:県|市|町|村|区|都|府|道|局|部|版|社|欄|省|地方|ニュース)$/u;

/** Whether a text could be nothing but a person's first and last name, in a script that has words: two to four, each of them a name's. */
export function isWesternName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 4 || PLACE.test(text)) return false;
  if (words.every((word) => /^\p{Lu}{2,}$/u.test(word))) return false;
  const isNameWord = (word: string): boolean =>
    PARTICLE.test(word) ||
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Script=Arabic}{2,}|\p{Script=Hebrew}{2,})$/u.test(word);
  return words.every(isNameWord) && !PARTICLE.test(words.at(-1) ?? '');
}

/** Whether a Chinese or Japanese word says where, or which part of a paper. */
export const isPlaceOrSection = (text: string): boolean => ASIAN_PLACE.test(text);

/** What names of publishers in Chinese and Japanese end in. */
const ASIAN_PUBLISHER =
  /(?:新闻网|新聞網|新闻|新聞|日报|日報|晚报|晚報|时报|時報|周刊|週刊|週報|周报|通信|通訊社|通讯社|网|ニュース|電子版|オンライン)$|\p{Script=Han}{2,}[報报]$/u;

/** Whether a Chinese or Japanese name could be nothing but a publisher's, by its ending. */
export const isAsianPublisher = (name: string): boolean => ASIAN_PUBLISHER.test(name);
