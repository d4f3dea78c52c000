/** One piece of page source. Texts and values keep their entities. */
export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  /** What stands in an element whose content is no markup; written out again as it is. */
  | { readonly type: 'raw'; readonly text: string }
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isClosed: boolean;
    }
  | { readonly type: 'close'; readonly name: string };

/** Elements whose content is no markup. */
const RAW = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s>/])`, 'gi'),
  ]),
);

/** More attributes than this on one tag are an attack: 50,000 cost a DOM library seconds (feeds.md §4). */
const MOST_ATTRIBUTES = 120;

const TAG_NAME = /[a-z][^\s>/<]*/iy;
const ATTRIBUTE = /[\s/]*([^\s>/="'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
const TAG_END = /[\s/]*>/y;
const SPACE_IN_TAG = /[\s/]*/y;

/** The first attribute of a name counts, as in browsers. */
function keepAttribute(
  attributes: Map<string, string>,
  [, key = '', double, single, bare]: RegExpExecArray,
): void {
  const name = key.toLowerCase();
  if (attributes.size < MOST_ATTRIBUTES && !attributes.has(name))
    attributes.set(name, double ?? single ?? bare ?? '');
}

/**
 * The tokens of page source, read once from front to back as browsers do. Comments, declarations and processing
 * instructions are left out. An own scanner, since it has to run before any DOM library does: those have no limits.
 */
export class HtmlTokens {
  readonly #source: string;
  #at = 0;
  /** Element whose raw content comes next. */
  #raw: string | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** The next token; null at the end. */
  next(): HtmlToken | null {
    while (this.#at < this.#source.length) {
      const token = this.#raw === null ? this.#markup() : this.#rawText(this.#raw);
      if (token) return token;
    }
    return null;
  }

  #markup(): HtmlToken | null {
    const source = this.#source;
    if (source[this.#at] !== '<') return this.#text();
    const second = source[this.#at + 1] ?? '';
    if (/[a-z]/i.test(second)) return this.#open();
    if (second === '/') return this.#close();
    if (second === '!' || second === '?') return this.#skipDeclaration();
    this.#at += 1;
    return { type: 'text', text: '&lt;' };
  }

  #text(): HtmlToken {
    const end = this.#source.indexOf('<', this.#at);
    const text = this.#source.slice(this.#at, end === -1 ? undefined : end);
    this.#at += text.length;
    return { type: 'text', text };
  }

  #rawText(name: string): HtmlToken | null {
    this.#raw = null;
    const end = RAW.get(name);
    if (!end) return null;
    end.lastIndex = this.#at;
    const stop = end.exec(this.#source)?.index ?? this.#source.length;
    const text = this.#source.slice(this.#at, stop);
    this.#at = stop;
    return text === '' ? null : { type: 'raw', text };
  }

  #skipDeclaration(): null {
    const source = this.#source;
    const isComment = source.startsWith('<!--', this.#at);
    const isEmpty = isComment && /^-?>/.test(source.slice(this.#at + 4, this.#at + 6));
    if (source.startsWith('<![CDATA[', this.#at)) {
      this.#at += '<![CDATA['.length;
      return null;
    }
    const end = isComment && !isEmpty ? source.indexOf('-->', this.#at + 4) : source.indexOf('>', this.#at);
    this.#at = end === -1 ? source.length : end + (isComment && !isEmpty ? 3 : 1);
    return null;
  }

  #close(): HtmlToken | null {
    const name = this.#match(TAG_NAME, this.#at + 2)?.[0];
    const end = this.#source.indexOf('>', this.#at);
    this.#at = end === -1 ? this.#source.length : end + 1;
    return name === undefined ? null : { type: 'close', name: name.toLowerCase() };
  }

  #open(): HtmlToken | null {
    const name = this.#match(TAG_NAME, this.#at + 1)?.[0].toLowerCase() ?? '';
    this.#at += 1 + name.length;
    const attributes = this.#attributes();
    const end = this.#match(TAG_END, this.#at);
    if (!end) {
      // A tag that never ends is no tag; what there is of it is not text either.
      this.#at = this.#source.length;
      return null;
    }
    this.#at += end[0].length;
    const isClosed = end[0].includes('/');
    if (RAW.has(name) && !isClosed) this.#raw = name;
    return { type: 'open', name, attributes, isClosed };
  }

  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    while (this.#at < this.#source.length && !this.#match(TAG_END, this.#at)) {
      const found = this.#match(ATTRIBUTE, this.#at);
      if (found) keepAttribute(attributes, found);
      // Else a stray quote or equals sign: skipped, as browsers do after a parse error.
      this.#at += found?.[0].length ?? (this.#match(SPACE_IN_TAG, this.#at)?.[0].length ?? 0) + 1;
    }
    return attributes;
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#source);
  }
}
