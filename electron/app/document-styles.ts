/**
 * What scripts wrote past the markup, as a style element: rules put into sheets one by one, and sheets that were
 * adopted. Run in a world of its own beside the page; the page is not changed by it. A page without such has ''.
 */
const SCRIPTED_STYLES = `(() => {
  const LONGEST = 2_000_000;
  const rulesIn = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return sheet.cssRules.length; };
  const isScripted = ({ ownerNode, disabled, cssRules }) =>
    !disabled && ownerNode?.localName === 'style' && cssRules.length > rulesIn(ownerNode.textContent);
  const written = ({ cssRules, media }) => {
    const css = [...cssRules].map((rule) => rule.cssText).join('\\n');
    return media.mediaText === '' ? css : '@media ' + media.mediaText + '{' + css + '}';
  };
  try {
    const sheets = [...document.styleSheets].filter(({ href }) => href === null).filter(isScripted);
    const adopted = [...document.adoptedStyleSheets].filter(({ disabled }) => !disabled);
    const css = [...sheets, ...adopted].map(written).join('\\n');
    return css === '' || css.length > LONGEST ? '' : '<style>' + css.replaceAll('<', '\\\\3c ') + '</style>';
  } catch { return ''; }
})()`;

/** The whole document as HTML, as it stands, with what its scripts dressed it in. */
export const DOCUMENT_AS_IT_STANDS = `(() => {
  const dress = ${SCRIPTED_STYLES};
  const html = '<!doctype html>' + document.documentElement.outerHTML;
  return dress === '' ? html : html.replace(/(?:<\\/body>)?<\\/html>$/, (end) => dress + end);
})()`;
