import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument } from './dom.js';
import { unescaped } from './entities.js';

/** What the `<meta>` elements of a page say, by name. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(document: DomDocument) {
    for (const meta of allByTag(document, 'meta')) {
      const content = normalText(unescaped(meta.getAttribute('content') ?? ''));
      if (content === '') continue;
      for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
        const names = meta.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [];
        for (const name of names) this.#add(name, content);
      }
    }
  }

  /** The first value under the first of the names that has one. */
  first(...names: readonly string[]): string | null {
    return this.all(...names)[0] ?? null;
  }

  /** Every value under any of the names, by name and then in the order of the page. */
  all(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#values.get(name) ?? []);
  }

  #add(name: string, content: string): void {
    if (name === '') return;
    const values = this.#values.get(name);
    if (values) values.push(content);
    else this.#values.set(name, [content]);
  }
}
