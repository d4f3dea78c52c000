// What the training of the judge of passages takes from the app: bundled by tests/bench/train-passages.mjs.
import { study } from '../../electron/extraction/body.js';
import { isHuge } from '../../electron/extraction/huge-page.js';
import { prepare } from '../../electron/extraction/page.js';
import { loadJsdom, parseWithLinkedom, type ParseDom } from '../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../electron/extraction/shape-html.js';
import { decodeBytes } from '../../electron/net/charset.js';

export { judged } from '../../electron/extraction/judge.js';

const studied = (parse: ParseDom, shaped: string, url: string) => {
  const document = parse(shaped);
  const { facts, title } = prepare(document, url);
  return isHuge(document) ? null : study(document, facts, title);
};

/** A page before its passages are judged, as the app sees it; null for one that is too large to be studied. */
export async function readStudy(bytes: Uint8Array, url: string) {
  const shaped = shapeHtml(decodeBytes(bytes).text);
  try {
    return studied(parseWithLinkedom, shaped, url);
  } catch {
    return studied(await loadJsdom(), shaped, url);
  }
}
