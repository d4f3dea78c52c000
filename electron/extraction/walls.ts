import type { Block } from '../../shared/model/block.js';
import type { Wall } from '../../shared/model/wall.js';
import { readConsentPage } from './consent-wall.js';
import type { DomDocument } from './dom.js';
import { readErrorPage } from './error-page.js';
import type { Thing } from './json-ld.js';
import { readLoginPage } from './login-wall.js';
import { readPaywall } from './paywall.js';

/** What is known of a page before it is cut up. */
interface Known {
  readonly article: Thing | null;
  readonly title: string;
}

/** Looks at a page as it came, and later says of what was found which wall it is, if it is one. */
export function readWalls(document: DomDocument): (prepared: DomDocument, known: Known) => WallOf {
  const isConsent = readConsentPage(document);
  const isLogin = readLoginPage(document);
  return (prepared, { article, title }) => {
    const isBeginning = readPaywall(prepared, article);
    const errorOf = readErrorPage(prepared, title);
    return (blocks) => {
      if (isConsent(blocks)) return 'consent';
      if (isLogin(blocks)) return 'login';
      return isBeginning(blocks) ? 'subscription' : errorOf(blocks);
    };
  };
}

/** Which wall a body is; null for an article. */
export type WallOf = (blocks: readonly Block[]) => Wall | null;
