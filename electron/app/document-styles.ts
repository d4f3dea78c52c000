/**
 * What scripts wrote past the markup of a document or a shadow root, as CSS: rules put into sheets one by one, and
 * sheets that were adopted. `''` for one without such.
 */
const SCRIPTED_STYLES = `(root) => {
  const LONGEST = 2_000_000;
  const rulesIn = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return sheet.cssRules.length; };
  const isScripted = ({ ownerNode, disabled, cssRules }) =>
    !disabled && ownerNode?.localName === 'style' && cssRules.length > rulesIn(ownerNode.textContent);
  const written = ({ cssRules, media }) => {
    const css = [...cssRules].map((rule) => rule.cssText).join('\\n');
    return media.mediaText === '' ? css : '@media ' + media.mediaText + '{' + css + '}';
  };
  try {
    const sheets = [...root.styleSheets].filter(({ href }) => href === null).filter(isScripted);
    const adopted = [...root.adoptedStyleSheets].filter(({ disabled }) => !disabled);
    const css = [...sheets, ...adopted].map(written).join('\\n');
    return css.length > LONGEST ? '' : css.replaceAll('<', '\\\\3c ');
  } catch { return ''; }
}`;

/**
 * The whole document as HTML, as it stands, with what its scripts dressed it in. What an open shadow root shows is
 * written as one (`<template shadowrootmode>`), so that its styles stay its own; a frame of the same site as
 * `<offprint-frame>` around one; what was drawn on a canvas as its `data-offprint-canvas`. Run in a world of its own
 * beside the page: a copy is written, the page is not changed.
 */
export const DOCUMENT_AS_IT_STANDS = `(() => {
  const DEEPEST = 8;
  const LONGEST_DRAWING = 2_000_000;
  let room = 6_000_000;
  const stylesOf = ${SCRIPTED_STYLES};
  const inert = document.implementation.createHTMLDocument('');
  const dressed = (root) => {
    const css = stylesOf(root);
    if (css === '') return [];
    const style = inert.createElement('style');
    style.textContent = css;
    return [style];
  };
  const shadow = (nodes, root) => {
    const template = inert.createElement('template');
    template.setAttribute('shadowrootmode', 'open');
    template.content.append(...nodes, ...dressed(root));
    return template;
  };
  const documentIn = (frame) => {
    try {
      const inside = frame.contentDocument;
      const isEmpty = inside?.URL === 'about:blank' && !inside.body?.hasChildNodes();
      return inside?.body && !isEmpty ? inside : null;
    } catch { return null; }
  };
  const drawingOn = (canvas) => {
    try {
      if (canvas.width < 2 || canvas.height < 2) return null;
      const drawing = canvas.toDataURL('image/png');
      if (drawing.length > Math.min(LONGEST_DRAWING, room)) return null;
      room -= drawing.length;
      return drawing;
    } catch { return null; }
  };
  const framed = (frame, inside, depth) => {
    const copy = inert.createElement('offprint-frame');
    for (const { name, value } of frame.attributes) try { copy.setAttribute(name, value); } catch {}
    const { width, height } = frame.getBoundingClientRect();
    copy.setAttribute('data-offprint-size', Math.round(width) + 'x' + Math.round(height));
    const dress = [...inside.head.querySelectorAll('style, link')].map((node) => copied(node, depth));
    const nodes = [...inside.body.childNodes].map((node) => copied(node, depth));
    copy.append(shadow([...dress, ...nodes], inside));
    return copy;
  };
  // Where scripts run, what stands in <noscript> is one text.
  const elementsOf = (text) => {
    const { head, body } = new DOMParser().parseFromString(text, 'text/html');
    return [...head.childNodes, ...body.childNodes];
  };
  const copied = (node, depth) => {
    const inside = node.localName === 'iframe' && depth < DEEPEST ? documentIn(node) : null;
    if (inside) return framed(node, inside, depth + 1);
    const copy = inert.importNode(node, false);
    if (node.nodeType !== 1) return copy;
    if (node.localName === 'noscript') { copy.append(...elementsOf(node.textContent)); return copy; }
    if (node.localName === 'template') { copy.content.append(inert.importNode(node.content, true)); return copy; }
    const drawing = node.localName === 'canvas' ? drawingOn(node) : null;
    if (drawing !== null) copy.setAttribute('data-offprint-canvas', drawing);
    const root = depth < DEEPEST ? node.shadowRoot : null;
    if (root) copy.append(shadow([...root.childNodes].map((child) => copied(child, depth + 1)), root));
    for (const child of node.childNodes) copy.append(copied(child, depth));
    return copy;
  };
  const whole = copied(document.documentElement, 0);
  whole.querySelector('body')?.append(...dressed(document));
  return '<!doctype html>' + whole.outerHTML;
})()`;
