import { type DomDocument, type DomElement, elementsInside } from './dom.js';
import { foldPanel, isReadablePanel, panelName } from './panel-fold.js';

const LEVELS_UP = 4;

const hasRole = (element: DomElement, role: string): boolean =>
  element.getAttribute('role')?.trim().toLowerCase() === role;

const inside = (root: DomElement, role: string): readonly DomElement[] =>
  elementsInside(root).filter((element) => hasRole(element, role));

/** The panels beside a list of tabs, in order: those of the smallest box around it that has any. */
function panelsBeside(list: DomElement): readonly DomElement[] {
  let box = list.parentElement;
  for (let level = 0; box && box.localName !== 'body' && level < LEVELS_UP; level++) {
    const panels = inside(box, 'tabpanel');
    if (panels.length > 0) return inside(box, 'tablist').length === 1 ? panels : [];
    box = box.parentElement;
  }
  return [];
}

/** What a tab says that it shows: by its own word, by its link, or by the panel's. */
function panelOf(tab: DomElement, panels: ReadonlyMap<string, DomElement>): DomElement | null {
  const link = /^#(.+)$/.exec(tab.getAttribute('href') ?? '')?.[1];
  const named = [tab.getAttribute('aria-controls'), link, `by ${tab.getAttribute('id') ?? ''}`];
  return named.flatMap((id) => (id === null || id === undefined ? [] : (panels.get(id) ?? [])))[0] ?? null;
}

/** Every element that a tab may show, by its name and by that of its tab. */
function panelsByName(document: DomDocument): ReadonlyMap<string, DomElement> {
  const panels = new Map<string, DomElement>();
  for (const element of elementsInside(document.body)) {
    const id = element.getAttribute('id');
    if (id) panels.set(id, element);
    const tab = hasRole(element, 'tabpanel') ? element.getAttribute('aria-labelledby') : null;
    if (tab) panels.set(`by ${tab}`, element);
  }
  return panels;
}

/**
 * Shows all panels of groups of tabs, one below the other, each under the name of its tab: what a page shows at first is
 * only the one that its reader is guessed to want. Not those of menus, lists of links and forms.
 */
export function layOutTabs(document: DomDocument): void {
  const lists = inside(document.body, 'tablist');
  if (lists.length === 0) return;
  const byName = panelsByName(document);
  for (const list of lists) {
    const tabs = inside(list, 'tab');
    const beside = panelsBeside(list);
    const shown = tabs.flatMap((tab, at) => {
      const panel = panelOf(tab, byName) ?? (beside.length === tabs.length ? beside[at] : undefined);
      const name = panelName(tab);
      return panel && name !== null && isReadablePanel(panel) ? [{ panel, name }] : [];
    });
    for (const { panel, name } of shown) foldPanel(panel, { name, level: 'h3', document });
    if (shown.length > 0) list.remove();
  }
}
