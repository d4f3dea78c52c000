import type { HighlightColor } from '../model/highlight.js';

/** Where a part of a query stands in what was typed, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words to be found: one chunk between spaces, or what stands between quotation marks. */
export interface Words {
  readonly text: string;
  readonly isPhrase: boolean;
  /** Whether they end where the typing ends, so that the keyboard may still hold their last syllable. */
  readonly isLast: boolean;
}

export const TEXT_FIELDS = ['title', 'author', 'from', 'feed', 'tag', 'note', 'highlight'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const STATES = ['unread', 'read', 'starred', 'archived', 'later', 'saved', 'failed'] as const;
export type State = (typeof STATES)[number];

export const PARTS = ['note', 'highlight', 'picture', 'snapshot'] as const;
export type Part = (typeof PARTS)[number];

/** Why a condition cannot be used: said in words beside it, never an error. */
export type Problem =
  | 'no-value'
  | 'no-such-field'
  | 'and-is-a-word'
  | 'not-is-a-word'
  | 'no-such-tag'
  | 'no-such-color'
  | 'no-such-state'
  | 'no-such-part'
  | 'no-date'
  | 'no-length'
  | 'no-language';

/** One condition, and where it stands. */
export type Condition = { readonly span: Span } & (
  | ({ readonly type: 'words' } & Words)
  | ({ readonly type: 'field'; readonly field: TextField } & Words)
  | { readonly type: 'color'; readonly color: HighlightColor }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'part'; readonly part: Part }
  /** Shown date, from the first millisecond to before the second; null is open. */
  | { readonly type: 'date'; readonly from: number | null; readonly before: number | null }
  /** Minutes of reading as a row shows them, both ends in it. */
  | { readonly type: 'length'; readonly from: number; readonly to: number | null }
  | { readonly type: 'unusable'; readonly field: string; readonly value: string; readonly problem: Problem }
);

/** A query as a tree. An empty `all` asks for nothing. */
export type Query =
  | Condition
  | { readonly type: 'all'; readonly of: readonly Query[] }
  | { readonly type: 'any'; readonly of: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query };

export type Field = TextField | 'color' | 'lang' | 'is' | 'has' | 'before' | 'after' | 'on' | 'length';
