/** Words and counters beside a stamp, by what they are of: they are about the page, and tell nothing of its article. */
const WORDS: readonly RegExp[] = [
  /^(?:기사\s?)?(?:입력|수정|등록|송고|승인|게재|발행|작성|업데이트|최종\s?수정)(?:일시?|시간)?$/iu,
  /^(?:조회수?|댓글|추천|좋아요|읽음|hit|views?|likes?|comments?)\s*[:：]?\s*[\d,]*$/iu,
  /^[\d,.]+\s*(?:views?|comments?|min(?:ute)?s?(?:\s+read)?|min\.? de lectura|分で読める|분)$/iu,
  /^(?:updated?|published|posted|modified|created|last updated|on|le|am|el|il|em|vom|den|publié|mis à jour(?:\sle)?|publié\sle|modifica(?:\sil)?|modifié(?:\sle)?|atualizado(?:\sem)?|actualizado(?:\sa)?|آخر تحديث|veröffentlicht|aktualisiert|stand|publicado|actualizado|pubblicato|опубликовано|обновлено|配信|更新|公開|掲載|公開日|更新日|发布|发布时间|發布|時間|时间|日期|date)$/iu,
  /(?:報導|报道|報道)$/iu,
  /^\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?(?:\s[ecmp][sd]?t)?$/iu,
  /^(?:[ecmp][sd]?t|gmt|bst|cet|kst|jst|ist|pkt|wib|sast|eat|wat)$/iu,
  /^(?:(?:written|posted|published|recueillis?|propos recueillis|texte?)\s)?(?:by|von|par|por|di|de|door)$/iu,
  /^(?:temps de lecture|lese(?:zeit|dauer)|tiempo de lectura|tempo de leitura|tempo di lettura|reading time)\s*:?\s*(?:ca\.?\s)?\d{1,3}\s?min[a-zéA-Z.]*$/iu,
  /^(?:호수\s?\d+호?|다른\s?기사(?:\s?보기)?|기사\s?전송)$/iu,
  /^\d{4}년\s?\d{1,2}월호$/iu,
  /^来自\p{Script=Han}{2,6}$/iu,
  /^\d+\s?人?(?:参与|阅读|评论|點閱|点赞|跟贴|觀看)$/iu,
  /^(?:há|hace|il y a|vor)\s\d{1,2}\s\p{L}{3,8}$|^(?:(?:updated|published|posted)\s)?\d{1,2}\s?(?:hours?|minutes?|mins?|days?)\sago$|^\d{1,2}\s?(?:시간|분|일)\s?전$|^\d{1,2}(?:時間|分|日|小时|小時|分钟|分鐘|天)前$|^\d{1,2}\s(?:घंटे|मिनट|दिन)\sपहले$/iu,
  /^(?:अपडेट|प्रकाशित|पब्लिश|नई दिल्ली|เวลา|น\.?|เผยแพร่)$/iu,
  /^(?:نُ?شر(?:\sفي)?|منذ\s.{2,12})$/iu,
];

/** Whether a text is nothing but a word or a counter that stands beside stamps: `입력`, `Updated`, `조회수 231`, `6 min read`. */
export const isBesideStamp = (text: string): boolean => WORDS.some((words) => words.test(text));
