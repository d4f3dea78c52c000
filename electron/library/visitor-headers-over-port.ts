import type { AskVisitorHeaders, VisitorHeaders } from '../net/visitor.js';

/** What main is asked: it owns the sessions of sites, and their cookies. */
export interface SiteHeadersQuestion {
  readonly kind: 'site-headers';
  readonly id: number;
  readonly site: string;
  readonly page: string;
  readonly address: string;
}

/** Asks main over a line what a signed-in session sends along. Who waits is bound by the limits of its fetch. */
export class VisitorHeadersOverPort {
  readonly #send: (question: SiteHeadersQuestion) => void;
  readonly #waiting = new Map<number, (headers: VisitorHeaders | null) => void>();
  #lastId = 0;

  constructor(send: (question: SiteHeadersQuestion) => void) {
    this.#send = send;
  }

  readonly ask: AskVisitorHeaders = ({ site, page }, address) =>
    new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, resolve);
      this.#send({ kind: 'site-headers', id, site, page, address });
    });

  hear(id: number, headers: VisitorHeaders | null): void {
    this.#waiting.get(id)?.(headers);
    this.#waiting.delete(id);
  }
}
