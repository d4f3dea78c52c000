import { normalText } from '../../shared/text/white-space.js';
import {
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { isElsewhere, isOpener } from './folded-text.js';
import { foldPanel, isReadablePanel, isShut, openPanel, panelName } from './panel-fold.js';

const BUTTON = /^(?:button|a|div|span|h[2-6]|p)$/;
const HEADING = /^h[2-6]$/;
const LEVELS_UP = 3;
/** How the makers of pages call what opens on a press. */
const ACCORDION =
  /(?:^|[\s_-])(?:accordion\w*|faqs?|qna|collaps\w*|expand\w*|disclosure|panel|toggle\w*|fold\w*)(?:$|[\s_-])/;

/** A button that opens a panel, with all of its head: a heading around it, a box with nothing else. */
interface Accordion {
  readonly button: DomElement;
  readonly head: DomElement;
  readonly panel: DomElement;
  readonly name: string;
}

/** A button with the boxes that say nothing but its name. */
function headOf(button: DomElement, level = 0): DomElement {
  const box = button.parentElement;
  const isAlone = box !== null && normalText(textOf(box)) === normalText(textOf(button));
  return isAlone && box.localName !== 'body' && level < LEVELS_UP ? headOf(box, level + 1) : button;
}

/** What stands right behind the head, when it is shut or called an accordion's. */
function panelBehind(head: DomElement): DomElement | null {
  const next = head.nextElementSibling;
  if (!next) return null;
  const isCalled = [next, head, head.parentElement].some(
    (element) => element !== null && element.localName !== 'body' && ACCORDION.test(namesOf(element)),
  );
  return isShut(next) || isCalled ? next : null;
}

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (around) => around === box) !== null;

const isMenuButton = (button: DomElement): boolean =>
  button.getAttribute('aria-haspopup') !== null ||
  isOpener(button) ||
  (button.parentElement !== null && isElsewhere(button.parentElement)) ||
  nearest(button, ({ localName }) => localName === 'details') !== null;

function accordionOf(button: DomElement, byId: ReadonlyMap<string, DomElement>): Accordion | null {
  const name = panelName(button);
  if (name === null || !BUTTON.test(button.localName) || isMenuButton(button)) return null;
  const head = headOf(button);
  const panel = byId.get(button.getAttribute('aria-controls') ?? '') ?? panelBehind(head);
  if (!panel || isIn(button, panel) || isIn(panel, head) || !isReadablePanel(panel)) return null;
  return { button, head, panel, name };
}

const levelOf = ({ button, head }: Accordion): string =>
  [button, nearest(button, ({ localName }) => HEADING.test(localName), LEVELS_UP), head].find(
    (element) => element && HEADING.test(element.localName),
  )?.localName ?? 'h3';

/** A term that is a button is a term. */
function openMeaning({ button, panel, name }: Accordion, document: DomDocument): void {
  button.parentNode?.insertBefore(document.createTextNode(name), button);
  button.remove();
  openPanel(panel);
}

/** Shows what a button opens in the middle of a text, under the words of the button. Not menus, share boxes and comments. */
export function openAccordions(document: DomDocument): void {
  const all = elementsInside(document.body);
  const buttons = all.filter((element) => element.getAttribute('aria-expanded') !== null);
  if (buttons.length === 0) return;
  const byId = new Map(all.map((element) => [element.getAttribute('id') ?? '', element]));
  byId.delete('');
  for (const button of buttons) {
    const found = accordionOf(button, byId);
    if (!found) continue;
    if (found.panel.localName === 'dd') openMeaning(found, document);
    else {
      foldPanel(found.panel, { name: found.name, level: levelOf(found), document });
      if (elementsOf(found.head).length === 0 || found.head !== found.panel.parentElement)
        found.head.remove();
    }
  }
}
