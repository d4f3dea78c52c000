import { z } from 'zod';
import { ArticleId } from '../../model/article.js';

/** What a reversible act was, so that the interface can name it in its own language. */
export const UndoLabel = z.enum([
  'mark-read',
  'mark-unread',
  'star',
  'unstar',
  'move-to-inbox',
  'move-to-later',
  'move-to-archive',
  'delete-articles',
  'add-highlight',
  'recolor-highlight',
  'delete-highlight',
  'write-note',
  'delete-note',
  'delete-entries',
  'restore-from-trash',
  'bring-back',
  'remove-page',
  'extract-again',
  'fetch-again',
  'show-version',
  'mend-article',
  'remove-media',
  'delete-rule',
  'keep-both',
  'save-articles',
  'tag-articles',
  'untag-articles',
  'change-tags',
  'rename-tag',
  'merge-tags',
  'delete-tag',
  'save-search',
  'rename-search',
  'delete-search',
]);
export type UndoLabel = z.infer<typeof UndoLabel>;

/** One reversible act and how many things it touched. */
export const UndoStep = z.strictObject({ label: UndoLabel, count: z.int().min(1) }).readonly();
export type UndoStep = z.infer<typeof UndoStep>;

/** An act that was taken back or done again: its number in the log, and the article it was about, if only one was. */
export const WalkedStep = UndoStep.unwrap()
  .extend({ step: z.int(), articleId: ArticleId.nullable() })
  .readonly();
export type WalkedStep = z.infer<typeof WalkedStep>;

export const undoCommands = {
  /** Takes back the newest act, wherever it was made; null when there is none. */
  'undo.undo': { runs: 'library', request: z.undefined(), response: WalkedStep.nullable() },
  'undo.redo': { runs: 'library', request: z.undefined(), response: WalkedStep.nullable() },
} as const;

export const undoEvents = {
  /** What Undo and Redo would do now. Sent after every reversible act. */
  'undo.changed': z.strictObject({ undo: UndoStep.nullable(), redo: UndoStep.nullable() }),
} as const;
