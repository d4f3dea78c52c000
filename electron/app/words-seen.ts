/** More letters than this of a page are not gathered. */
const MOST_LETTERS = 200_000;

/**
 * The words of a document that a person sees: not those of what is hidden, see-through, folded to nothing or put out of
 * the page. Asked from a world of its own in a page that runs no script.
 */
export const WORDS_SEEN = `(() => {
  const parts = [];
  let length = 0;
  const range = document.createRange();
  const folded = new Map();
  const isFolded = (element) => {
    if (!element || element === document.documentElement) return false;
    const known = folded.get(element);
    if (known !== undefined) return known;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflowY !== 'visible' && element.clientHeight < 2) || (overflowX !== 'visible' && element.clientWidth < 2);
    const is = (cuts && element.getClientRects().length > 0) || isFolded(element.parentElement ?? element.getRootNode().host);
    folded.set(element, is);
    return is;
  };
  const isSeen = (text, parent) => {
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || isFolded(parent)) return false;
    range.selectNodeContents(text);
    const { width, height, right, bottom } = range.getBoundingClientRect();
    return width >= 1 && height >= 1 && right + scrollX > 0 && bottom + scrollY > 0;
  };
  const walk = (root) => {
    for (let node = root.firstChild; node && length < ${MOST_LETTERS}; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const parent = node.parentElement ?? root.host;
        if (node.data.trim() === '' || !parent || !isSeen(node, parent)) continue;
        parts.push(node.data);
        length += node.data.length;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      }
    }
  };
  walk(document.body);
  return parts.join(' ');
})()`;
