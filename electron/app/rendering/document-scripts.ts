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
