import { DOCUMENT_AS_IT_STANDS } from '../document-styles.js';

/** What is run in a world of its own beside a strange page's scripts: they see neither it nor its names. */

/** Watches the document; answers how long nothing has changed in it, in milliseconds. */
export const QUIET_FOR = `(() => {
  if (!globalThis.offprintWatch) {
    const watch = { changedAt: performance.now() };
    new MutationObserver(() => { watch.changedAt = performance.now(); })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.offprintWatch = watch;
  }
  return document.readyState === 'loading' ? 0 : performance.now() - globalThis.offprintWatch.changedAt;
})()`;

/** Goes one screen down; answers whether there is more below. */
export const SCROLL_ON = `(() => {
  window.scrollBy({ top: Math.max(200, innerHeight * 0.9), behavior: 'instant' });
  return scrollY + innerHeight < document.documentElement.scrollHeight - 2;
})()`;

/**
 * The whole document as HTML. What stands in open shadow roots is laid into their hosts first, where it is seen, its
 * slots filled: the page ends after this.
 */
export const READ_DOCUMENT = `(() => {
  const roots = (from) => [...from.querySelectorAll('*')].filter((element) => element.shadowRoot);
  const flatten = (host) => {
    const root = host.shadowRoot;
    for (const inner of roots(root)) flatten(inner);
    for (const slot of root.querySelectorAll('slot')) {
      const filled = slot.assignedNodes();
      slot.replaceWith(...(filled.length > 0 ? filled : slot.childNodes));
    }
    host.replaceChildren(...root.childNodes);
  };
  for (const host of roots(document)) { try { flatten(host); } catch {} }
  return ${DOCUMENT_AS_IT_STANDS};
})()`;
