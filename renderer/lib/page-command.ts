import type { MenuCommand } from '../../shared/ipc/contract/app.js';

/** Everything a key or the application menu can ask of the page. */
export type PageCommand =
  | MenuCommand
  | 'open-article'
  | 'back'
  | 'next-unread'
  | 'previous-unread'
  | 'page-down'
  | 'page-up'
  | 'highlight-yellow'
  | 'highlight-green'
  | 'highlight-blue'
  | 'highlight-orange'
  | 'highlight-purple'
  | 'next-block'
  | 'previous-block'
  | 'select-right'
  | 'select-left'
  | 'select-down'
  | 'select-up'
  | 'select-word-right'
  | 'select-word-left'
  | 'next-word'
  | 'previous-word'
  | 'delete-here'
  | 'select-article'
  | 'toggle-notes'
  | 'next-pane'
  | 'previous-pane'
  | 'show-shortcuts';
