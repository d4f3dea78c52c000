import { lettersOf } from '../../shared/text/letters.js';
import type { DomElement } from './dom.js';

const LEVELS: Readonly<Record<string, 3 | 4 | 5 | 6>> = { h3: 3, h4: 4, h5: 5, h6: 6 };

/** A first-level heading inside an article is one of the second: the first is the title's. */
export const levelOf = ({ localName }: DomElement): 2 | 3 | 4 | 5 | 6 => LEVELS[localName] ?? 2;

/** Whether two headings say the same, case and marks aside. */
export const isSameHeading = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);
