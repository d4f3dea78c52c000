/** Deeper elements are opened as if they were not there; their content stays (security.md §5; Chromium's own cap). */
export const DEEPEST = 512;

const BLOCKS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul';

const directlyIn = (names: string, around: string): readonly (readonly [string, ReadonlySet<string>])[] => {
  const closed = new Set(around.split(' '));
  return names.split(' ').map((name) => [name, closed] as const);
};

/** What an opening tag closes when it stands directly inside it: `<p>` ends a paragraph, `<li>` an item. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...directlyIn(BLOCKS, 'p'),
  ...directlyIn('h1 h2 h3 h4 h5 h6', 'p h1 h2 h3 h4 h5 h6'),
  ...directlyIn('li', 'li p'),
  ...directlyIn('dt dd', 'dt dd p'),
  ...directlyIn('tr', 'tr td th p'),
  ...directlyIn('td th', 'td th p'),
  ...directlyIn('tbody thead tfoot', 'tbody thead tfoot tr td th p'),
  ...directlyIn('option optgroup', 'option'),
]);

const TABLE_PARTS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
/** An end tag inside one of these never closes what is around it. */
const WALLS = new Set(['table', 'td', 'th', 'caption']);

const HEADING = /^h[1-6]$/;

/** Whether an end tag closes an element: that of any heading closes whichever is open, as in browsers. */
const isClosedBy = (open: string, name: string): boolean =>
  open === name || (HEADING.test(open) && HEADING.test(name));

/** The elements open at one point of a page, and the tags that close them in the right order. */
export class OpenElements {
  readonly #out: string[];
  readonly #stack: string[] = [];
  readonly #counts = new Map<string, number>();
  /** End tags to leave out because their openings were too deep. */
  readonly #unopened = new Map<string, number>();

  constructor(out: string[]) {
    this.#out = out;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** Opens an element after closing what it ends. False when it would lie too deep, and is left out. */
  open(name: string, tag: string): boolean {
    const closes = CLOSES.get(name);
    while (closes?.has(this.#stack.at(-1) ?? '')) this.#pop();
    if (this.#stack.length >= DEEPEST) {
      this.#unopened.set(name, (this.#unopened.get(name) ?? 0) + 1);
      return false;
    }
    this.#stack.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#out.push(tag);
    return true;
  }

  /** Closes the innermost element of a name and all inside it; an end tag without a beginning does nothing. */
  close(name: string): void {
    const unopened = this.#unopened.get(name) ?? 0;
    if (unopened > 0) {
      this.#unopened.set(name, unopened - 1);
      return;
    }
    if (!this.has(name) && !HEADING.test(name)) return;
    const index = this.#find(name);
    if (index === -1) return;
    for (let count = this.#stack.length - index; count > 0; count--) this.#pop();
  }

  closeAll(): void {
    while (this.#stack.length > 0) this.#pop();
  }

  #find(name: string): number {
    const isPart = TABLE_PARTS.has(name);
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const open = this.#stack[index] ?? '';
      if (isClosedBy(open, name)) return index;
      if (isPart ? open === 'table' : WALLS.has(open)) return -1;
    }
    return -1;
  }

  #pop(): void {
    const name = this.#stack.pop() ?? '';
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    // What was too deep lay inside it.
    if (this.#unopened.size > 0) this.#unopened.clear();
    this.#out.push(`</${name}>`);
  }
}
