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

/** Whether a sign that something loads is seen. */
export const SHOWS_LOADING = `(() => {
  const signs = '[class*="spinner" i],[class*="loading" i],[class*="loader" i],[class*="skeleton" i],[class*="placeholder" i],[role="progressbar"],[aria-busy="true"]';
  return [...document.querySelectorAll(signs)].some((sign) => sign.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
})()`;

/** Whether a page has a script that came: without one nothing more comes. */
export const HAS_SCRIPT = `(() => {
  const failed = new Set(performance.getEntriesByType('resource').filter(({ responseStatus }) => responseStatus >= 400).map(({ name }) => name));
  return [...document.scripts].some(({ src, type, textContent }) => !type.includes('json') && (src === '' ? textContent.trim() !== '' : !failed.has(src)));
})()`;
