import type { Request } from '../../shared/ipc/contract.js';

/** The chosen entries as the library knows them. */
export function pickedIds(picked: ReadonlySet<string>): Request<'notebook.delete'> {
  const keys = [...picked];
  const articles = keys.filter((key) => key.startsWith('note '));
  return {
    highlightIds: keys.filter((key) => !key.startsWith('note ')),
    articleIds: articles.map((key) => key.slice('note '.length)),
  };
}
