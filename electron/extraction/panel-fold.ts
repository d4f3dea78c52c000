import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, textOf } from './dom.js';
import { isElsewhere, isHidden, unhide } from './folded-text.js';

/** Marks a fold that was put around a panel. */
export const PANEL_FOLD = 'data-offprint-panel';
/** What is shorter says nothing; a longer name is none. */
const SHORTEST = 12;
const LONGEST_NAME = 200;
const MOST_LINKED = 0.4;
const FORM = ['form', 'input', 'select', 'textarea', 'nav', 'h1'];

/** What buttons open that is no part of a text. */
const OTHER_NAME =
  /^(?:(?:main |site |open |show )?(?:menu|navigation)|search|share(?: this.*)?|settings|options|more|more options|filters?|sort(?: by)?|language|log ?in|sign ?(?:in|up)|subscribe|account|cookies?.*|(?:\d+ )?(?:comments?|replies)(?: \(?\d+\)?)?|close|toggle.*|메뉴|전체\s?메뉴|검색|공유(?:하기)?|설정|더\s?보기|펼치기|로그인|구독(?:하기)?|댓글.*|의견.*|언어.*|글자\s?크기.*|닫기|メニュー|検索|共有|コメント.*|菜单|搜索|分享|评论.*|menü|teilen|suche|kommentare.*|partager|commentaires.*|compartir|comentarios.*)$/iu;

/** A name that says what its panel tells; null for that of a menu, a share box or comments. */
export function panelName(element: DomElement): string | null {
  const name = normalText(textOf(element));
  return name.length < 2 || name.length > LONGEST_NAME || OTHER_NAME.test(name) ? null : name;
}

/** Whether a panel is there to be read: text that leads nowhere, and is no part of a menu, a dialog or a foot. */
export function isReadablePanel(panel: DomElement): boolean {
  const length = normalText(textOf(panel)).length;
  if (length < SHORTEST || isElsewhere(panel)) return false;
  if (FORM.some((name) => allByTag(panel, name).length > 0)) return false;
  const linked = allByTag(panel, 'a').reduce((sum, link) => sum + normalText(textOf(link)).length, 0);
  return linked < length * MOST_LINKED;
}

/** Whether something is kept back until it is asked for. */
export const isShut = (panel: DomElement): boolean =>
  isHidden(panel) || panel.getAttribute('aria-hidden') === 'true';

/** Shows a panel as any other part of its text. */
export function openPanel(panel: DomElement): void {
  unhide(panel);
  panel.removeAttribute('aria-hidden');
}

/** Shows a panel as a fold that is open, under its name. */
export function foldPanel(
  panel: DomElement,
  {
    name,
    level,
    document,
  }: { readonly name: string; readonly level: string; readonly document: DomDocument },
): void {
  const fold = document.createElement('details');
  fold.setAttribute(PANEL_FOLD, '');
  fold.setAttribute('open', '');
  const summary = document.createElement('summary');
  const heading = document.createElement(level);
  heading.appendChild(document.createTextNode(name));
  summary.appendChild(heading);
  panel.parentNode?.insertBefore(fold, panel);
  fold.appendChild(summary);
  fold.appendChild(panel);
  openPanel(panel);
}
