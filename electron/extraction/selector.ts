import { assertNever } from '../../shared/assert.js';
import { END, isLinkedAttribute, type LinkedNode, NEXT, valueOf } from './linked-node.js';
import { type Condition, type Path, readSelectors, type Step } from './selector-syntax.js';

type Test = (element: LinkedNode) => boolean;

const isElement = (node: LinkedNode): boolean => node.nodeType === 1;

/** Names are written in lower case, or, by Readability, all in upper case. */
function lowerName({ localName }: LinkedNode): string {
  const first = localName.charCodeAt(0);
  return first >= 65 && first <= 90 ? localName.toLowerCase() : localName;
}

const classesIn = (value: string): readonly string[] => value.split(/\s+/);

const COMPARISONS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  '=': (value, wanted) => value === wanted,
  '~=': (value, wanted) => value.includes(wanted) && classesIn(value).includes(wanted),
  '^=': (value, wanted) => value.startsWith(wanted),
  '$=': (value, wanted) => value.endsWith(wanted),
  '*=': (value, wanted) => value.includes(wanted),
};

function attributeTest(condition: Extract<Condition, { kind: 'attribute' }>): Test {
  const { name, comparison, ignoresCase } = condition;
  const compare = comparison === null ? undefined : COMPARISONS[comparison];
  if (compare === undefined) return (element) => valueOf(element, name) !== null;
  // As CSS has it: nothing begins with, ends with or contains nothing.
  if (condition.value === '' && comparison !== '=') return () => false;
  if (comparison === '~=' && /\s/.test(condition.value)) return () => false;
  const wanted = ignoresCase ? condition.value.toLowerCase() : condition.value;
  return (element) => {
    const value = valueOf(element, name);
    return value !== null && compare(ignoresCase ? value.toLowerCase() : value, wanted);
  };
}

/** Whether something inside an element passes. */
function holds(element: LinkedNode, test: Test): boolean {
  const end = element[END];
  for (let node = element[NEXT]; node && node !== end; node = node[NEXT])
    if (isElement(node) && test(node)) return true;
  return false;
}

function testOf(condition: Condition): Test {
  switch (condition.kind) {
    case 'tag': {
      const { name } = condition;
      return (element) => lowerName(element) === name;
    }
    case 'attribute':
      return attributeTest(condition);
    case 'not': {
      const tests = condition.selectors.map(pathTest);
      return (element) => !tests.some((test) => test(element));
    }
    case 'has': {
      const tests = condition.selectors.map(pathTest);
      return (element) => holds(element, (inside) => tests.some((test) => test(inside)));
    }
    default:
      return assertNever(condition);
  }
}

function allOf(conditions: readonly Condition[]): Test {
  const tests = conditions.map(testOf);
  const [only] = tests;
  if (tests.length <= 1) return only ?? (() => true);
  return (element) => tests.every((test) => test(element));
}

function parentOf({ parentNode }: LinkedNode): LinkedNode | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}

/** The elements before another one beside it, the first one first. */
function siblingsBefore(element: LinkedNode): readonly LinkedNode[] {
  const before: LinkedNode[] = [];
  const { parentNode } = element;
  let node = parentNode?.[NEXT];
  while (node && node !== element) {
    if (isElement(node)) before.push(node);
    node = isElement(node) ? node[END]?.[NEXT] : node[NEXT];
  }
  return before;
}

/** Whether an element that stands before another one as a combinator says passes. */
const RELATIONS: Readonly<Record<string, (element: LinkedNode, test: Test) => boolean>> = {
  ' ': (element, test) => {
    let around = parentOf(element);
    while (around && !test(around)) around = parentOf(around);
    return around !== null;
  },
  '>': (element, test) => {
    const parent = parentOf(element);
    return parent !== null && test(parent);
  },
  '+': (element, test) => {
    const last = siblingsBefore(element).at(-1);
    return last !== undefined && test(last);
  },
  '~': (element, test) => siblingsBefore(element).some(test),
};

/** The test of the last element of a path, the others included. */
function pathTest([first, ...others]: Path): Test {
  let test = allOf(first?.conditions ?? []);
  for (const { combinator, conditions } of others) test = relatedTest(test, combinator, conditions);
  return test;
}

function relatedTest(before: Test, combinator: Step['combinator'], conditions: readonly Condition[]): Test {
  const own = allOf(conditions);
  const relation = RELATIONS[combinator ?? ' '];
  return (element) => own(element) && relation !== undefined && relation(element, before);
}

function addTo(tests: Map<string, Test[]>, key: string, test: Test): void {
  const known = tests.get(key);
  if (known) known.push(test);
  else tests.set(key, [test]);
}

const passes = (tests: readonly Test[] | undefined, element: LinkedNode): boolean => {
  if (tests !== undefined) for (const test of tests) if (test(element)) return true;
  return false;
};

/**
 * A list of CSS selectors, made ready once. Each is tried only on elements that have the tag, the id, the class or the
 * attribute it asks for, so that a list of hundreds costs hardly more than one.
 */
export class Selector {
  readonly #tags = new Map<string, Test[]>();
  readonly #ids = new Map<string, Test[]>();
  readonly #classes = new Map<string, Test[]>();
  readonly #attributes = new Map<string, Test[]>();
  readonly #others: Test[] = [];

  constructor(paths: readonly Path[]) {
    for (const path of paths) this.#add(path);
  }

  matches(element: LinkedNode): boolean {
    if (passes(this.#tags.get(lowerName(element)), element)) return true;
    const asksAttributes = this.#attributes.size + this.#ids.size + this.#classes.size > 0;
    if (asksAttributes && this.#matchesByAttribute(element)) return true;
    return passes(this.#others, element);
  }

  #matchesByAttribute(element: LinkedNode): boolean {
    for (let node = element[NEXT]; node && isLinkedAttribute(node); node = node[NEXT]) {
      const { name, value } = node;
      if (passes(this.#attributes.get(name), element)) return true;
      if (name === 'id' && passes(this.#ids.get(value), element)) return true;
      if (name === 'class' && this.#matchesByClass(value, element)) return true;
    }
    return false;
  }

  #matchesByClass(value: string, element: LinkedNode): boolean {
    if (this.#classes.size === 0) return false;
    for (const name of classesIn(value)) if (passes(this.#classes.get(name), element)) return true;
    return false;
  }

  #add(path: Path): void {
    const test = pathTest(path);
    const conditions = path.at(-1)?.conditions ?? [];
    const id = conditions.find((one) => one.kind === 'attribute' && isExact(one, 'id', '='));
    const named = conditions.find((one) => one.kind === 'attribute' && isExact(one, 'class', '~='));
    const tag = conditions.find((one) => one.kind === 'tag');
    const attribute = conditions.find((one) => one.kind === 'attribute');
    if (id?.kind === 'attribute') addTo(this.#ids, id.value, test);
    else if (named?.kind === 'attribute') addTo(this.#classes, named.value, test);
    else if (tag) addTo(this.#tags, tag.name, test);
    else if (attribute) addTo(this.#attributes, attribute.name, test);
    else this.#others.push(test);
  }
}

const isExact = (
  condition: Extract<Condition, { kind: 'attribute' }>,
  name: string,
  comparison: string,
): boolean => condition.name === name && condition.comparison === comparison && !condition.ignoresCase;

const MOST_SELECTORS = 1_000;
const known = new Map<string, Selector | null>();

/** A list of selectors made ready, or remembered; null when it has syntax that is not known here. */
export function selectorFor(source: string): Selector | null {
  const found = known.get(source);
  if (found !== undefined) return found;
  const paths = readSelectors(source);
  const selector = paths === null ? null : new Selector(paths);
  if (known.size >= MOST_SELECTORS) known.clear();
  known.set(source, selector);
  return selector;
}
