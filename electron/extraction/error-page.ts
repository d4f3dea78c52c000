import type { Block } from '../../shared/model/block.js';
import type { Wall } from '../../shared/model/wall.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, textOf } from './dom.js';

/** How sites head a page that is not there, or that they could not make, whatever status they send it with. */
const ERROR =
  /^\W*(?:error\W*)?(?:404|410|500|502|503)(?:\W|$)|\b(?:page|article|story|content|document) (?:(?:was |is |could |can)?\s?not|cannot be|can[’']t be|couldn[’']t be|does ?n[o’']t|isn[’']t|no longer)\b.{0,12}\b(?:found|exist|available|here)|\b(?:page|article) not found|\b(?:can(?:no|[’'])t|could(?:n[’']t| not)|unable to) find (?:that|this|the|your|what)\b|\bnothing (?:was )?found\b|\bno longer available\b|(?:错误|錯誤) ?(?:页|頁)|エラー ?ページ|오류 ?페이지|\berror page\b|\bsomething went wrong|\b(?:service|temporarily|page) unavailable|\binternal server error|\bdown for maintenance|(?:페이지|기사|게시물|글|문서|주소)(?:을|를|이|가|은|는)? ?(?:찾을 수 ?없|찾지 못|존재하지 않|없습니다|삭제)|존재하지 않는|삭제(?:된|되었|됐)|잘못된 (?:접근|경로|주소)|일시적인? (?:오류|장애)|(?:서비스|시스템|사이트|서버) ?(?:점검|오류|장애)|ページが?(?:見つかりません|ありません|存在しません)|お探しの(?:ページ|記事)|(?:页面|頁面|文章)(?:不存在|未找到|找不到|已(?:被)?删除)|找不到(?:页面|頁面|该页)|seite (?:wurde )?nicht gefunden|page introuvable|página no (?:encontrada|existe)|pagina (?:non trovata|niet gevonden)/iu;
/** How they head a page that wants to know first whether a person asks. */
const CHECK =
  /^just a moment|\bchecking your browser|\bverif(?:y|ying)\b.{0,20}\bhuman|\bare you a (?:robot|human)|\bnot a robot|\battention required|^(?:access|permission) (?:to this page )?(?:has been |is )?denied|\bpardon our interruption|\bunusual (?:traffic|activity)|\bsecurity (?:check|verification)|자동 ?(?:입력|등록) ?방지|보안 ?(?:문자|확인)|로봇이 ?아|비정상적인? 접(?:근|속)|접(?:근|속)이 ?(?:차단|거부|제한)|ロボットではありません|人机验证|安全验证/iu;

/** A headline longer than this tells a story. */
const LONGEST_HEADLINE = 60;
/** A page that only says this much, weighted, is no article; some offer a few others below. */
const LONGEST_PAGE = 1_000;
/** A text this short, weighted, is looked at itself: some such pages have no headline of their own. */
const LONGEST_NOTICE = 200;

function headlinesOf(document: DomDocument, title: string): readonly string[] {
  const headings = ['h1', 'h2'].flatMap((tag) => allByTag(document, tag).slice(0, 3).map(textOf));
  const parts = [title, document.title].flatMap((line) => [line, line.split(/\s[-–—|:·]\s/u)[0] ?? '']);
  return [...headings, ...parts].map(normalText).filter((line) => line.length <= LONGEST_HEADLINE);
}

const kindOf = (line: string): Wall | null =>
  ERROR.test(line) ? 'error' : CHECK.test(line) ? 'check' : null;

/**
 * Looks at a page before it is cut up, and says of what was found whether it only says that there is no page, or
 * wants to know first who asks: with a status that says nothing of it.
 */
export function readErrorPage(
  document: DomDocument,
  title: string,
): (blocks: readonly Block[]) => Wall | null {
  const named =
    headlinesOf(document, title)
      .map(kindOf)
      .find((kind) => kind !== null) ?? null;
  return (blocks) => {
    const text = articleText(blocks);
    const length = weightedLength(text);
    if (length <= LONGEST_NOTICE && named === null) return kindOf(text);
    return length <= LONGEST_PAGE ? named : null;
  };
}
