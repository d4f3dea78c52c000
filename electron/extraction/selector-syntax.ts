/** One thing an element must be: of a tag, with an attribute, or as other selectors say. */
export type Condition =
  | { readonly kind: 'tag'; readonly name: string }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      /** How the value is compared; null when the attribute only has to be there. */
      readonly comparison: '=' | '~=' | '^=' | '$=' | '*=' | null;
      readonly value: string;
      readonly ignoresCase: boolean;
    }
  | { readonly kind: 'not' | 'has'; readonly selectors: readonly Path[] };

type Combinator = ' ' | '>' | '+' | '~';

/** The conditions of one element, and how it stands to the one before it in the selector. */
export interface Step {
  /** Null for the first. */
  readonly combinator: Combinator | null;
  readonly conditions: readonly Condition[];
}

/** One selector of a list, from its first element to the one that is looked for. */
export type Path = readonly Step[];

/** Attributes whose values HTML compares without regard to case. */
const CASELESS = new Set(
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
);

const TAG = /\*|[a-z][\w-]*/iy;
const PART = /([#.])([\w-]+)/y;
const ATTRIBUTE =
  /\[[ \t\n\f\r]*([\w-]+)[ \t\n\f\r]*(?:([~^$*]?=)[ \t\n\f\r]*(?:"([^"\\]*)"|'([^'\\]*)'|([^\s"'\\\]]+))[ \t\n\f\r]*([isIS])?[ \t\n\f\r]*)?\]/y;
const PSEUDO = /:(not|has)\([ \t\n\f\r]*/y;
const COMBINATOR = /[ \t\n\f\r]*([>+~])[ \t\n\f\r]*|[ \t\n\f\r]+(?![ \t\n\f\r,)]|$)/y;
const COMMA = /[ \t\n\f\r]*,[ \t\n\f\r]*/y;
const END = /[ \t\n\f\r]*$/y;
const CLOSE = /[ \t\n\f\r]*\)/y;

const isComparison = (sign: string | undefined): sign is '=' | '~=' | '^=' | '$=' | '*=' =>
  sign !== undefined && ['=', '~=', '^=', '$=', '*='].includes(sign);

const isCombinator = (sign: string): sign is Combinator => [' ', '>', '+', '~'].includes(sign);

/** Thrown for what this reader does not know; never leaves this file. */
class UnknownSyntax extends Error {}

class SelectorReader {
  readonly #source: string;
  #at: number;

  constructor(source: string) {
    this.#source = source;
    this.#at = source.length - source.trimStart().length;
  }

  all(): readonly Path[] {
    const paths = this.#paths();
    if (!this.#take(END)) throw new UnknownSyntax();
    return paths;
  }

  #paths(): readonly Path[] {
    const paths = [this.#path()];
    while (this.#take(COMMA)) paths.push(this.#path());
    return paths;
  }

  #path(): Path {
    const steps: Step[] = [{ combinator: null, conditions: this.#conditions() }];
    for (let found = this.#take(COMBINATOR); found; found = this.#take(COMBINATOR)) {
      const sign = found[1] ?? ' ';
      if (!isCombinator(sign)) throw new UnknownSyntax();
      steps.push({ combinator: sign, conditions: this.#conditions() });
    }
    return steps;
  }

  #conditions(): readonly Condition[] {
    const conditions: Condition[] = [];
    const tag = this.#take(TAG)?.[0];
    if (tag !== undefined && tag !== '*') conditions.push({ kind: 'tag', name: tag.toLowerCase() });
    for (let found = this.#condition(); found; found = this.#condition()) conditions.push(found);
    if (tag === undefined && conditions.length === 0) throw new UnknownSyntax();
    return conditions;
  }

  #condition(): Condition | null {
    const [, sign, value] = this.#take(PART) ?? [];
    if (value !== undefined) {
      const isId = sign === '#';
      return {
        kind: 'attribute',
        name: isId ? 'id' : 'class',
        comparison: isId ? '=' : '~=',
        value,
        ignoresCase: false,
      };
    }
    return this.#attribute() ?? this.#pseudo();
  }

  #attribute(): Condition | null {
    const found = this.#take(ATTRIBUTE);
    if (!found) return null;
    const [, written = '', sign, double, single, bare, flag] = found;
    const name = written.toLowerCase();
    return {
      kind: 'attribute',
      name,
      comparison: isComparison(sign) ? sign : null,
      value: double ?? single ?? bare ?? '',
      ignoresCase: flag === undefined ? CASELESS.has(name) : flag.toLowerCase() === 'i',
    };
  }

  #pseudo(): Condition | null {
    const name = this.#take(PSEUDO)?.[1];
    if (name === undefined) return null;
    const selectors = this.#paths();
    if (!this.#take(CLOSE)) throw new UnknownSyntax();
    if (name === 'not') return { kind: 'not', selectors };
    // Others would have to begin inside the element that has them.
    const isInside = selectors.every((path) =>
      path.every(({ combinator }) => combinator !== ' ' && combinator !== '>'),
    );
    if (!isInside) throw new UnknownSyntax();
    return { kind: 'has', selectors };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at += found[0].length;
    return found;
  }
}

/** A list of CSS selectors as data; null for syntax that is not known here. */
export function readSelectors(source: string): readonly Path[] | null {
  try {
    return new SelectorReader(source).all();
  } catch (error) {
    if (error instanceof UnknownSyntax) return null;
    throw error;
  }
}
