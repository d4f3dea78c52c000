import type { DomElement } from './dom.js';
import type { Figures } from './passage-text.js';
import type { Passage } from './passages.js';

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** What a passage brings to the groups it belongs to. */
export interface Member {
  readonly passage: Passage;
  /** How much of it Readability and Defuddle hold, 0 to 1. */
  readonly readability: number;
  readonly defuddle: number;
}

/** Passages taken together. */
class Group {
  count = 0;
  words = 0;
  linked = 0;
  readability = 0;
  defuddle = 0;

  add({ passage, readability, defuddle }: Member): void {
    const words = passage.words.length;
    this.count += 1;
    this.words += words;
    this.linked += words * passage.linked;
    this.readability += words * readability;
    this.defuddle += words * defuddle;
  }
}

const NOBODY = new Group();

/** How a page dresses a passage: by its tag and class, and by those of what it stands in. */
const dressOf = ({ element }: Passage): string => {
  const parent = element.parentElement;
  return `${element.localName}.${element.getAttribute('class') ?? ''}<${parent?.localName ?? ''}.${parent?.getAttribute('class') ?? ''}`;
};

/** How many elements around a passage are looked at as groups. */
const LEVELS = 3;

function groupAt<Key>(groups: Map<Key, Group>, key: Key): Group {
  const group = groups.get(key) ?? new Group();
  groups.set(key, group);
  return group;
}

/** The passages of a page by the elements they stand in and by how they are dressed. */
export class Groups {
  readonly #around = new Map<DomElement, Group>();
  readonly #dressed = new Map<string, Group>();
  readonly #all = new Group();
  readonly #figures = new Map<Group, Figures>();

  constructor(members: readonly Member[]) {
    for (const member of members) {
      this.#all.add(member);
      groupAt(this.#dressed, dressOf(member.passage)).add(member);
      let element: DomElement | null = member.passage.element;
      for (let level = 0; element && level < LEVELS; level++) {
        groupAt(this.#around, element).add(member);
        element = element.parentElement;
      }
    }
  }

  /** What those around a passage have in common with it: the dress, then the elements it stands in. */
  of(passage: Passage): Readonly<Record<'dress' | 'around0' | 'around1' | 'around2', Figures>> {
    const { element } = passage;
    const [first, second] = [element.parentElement, element.parentElement?.parentElement ?? null];
    return {
      dress: this.#figuresOf(this.#dressed.get(dressOf(passage)) ?? NOBODY),
      around0: this.#figuresAround(element),
      around1: this.#figuresAround(first),
      around2: this.#figuresAround(second),
    };
  }

  #figuresAround(element: DomElement | null): Figures {
    return this.#figuresOf((element && this.#around.get(element)) ?? NOBODY);
  }

  #figuresOf(group: Group): Figures {
    const known = this.#figures.get(group);
    if (known) return known;
    const figures = {
      count: group.count,
      words: group.words,
      mean: share(group.words, group.count),
      share: share(group.words, this.#all.words),
      linked: share(group.linked, group.words),
      r: share(group.readability, group.words),
      d: share(group.defuddle, group.words),
      ofR: share(group.readability, this.#all.readability),
    };
    this.#figures.set(group, figures);
    return figures;
  }
}
