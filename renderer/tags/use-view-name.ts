import type { View } from '../../shared/model/article.js';
import { isListName } from '../../shared/tags.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { tagNameIn } from '../state/tags.js';

/** What a view is called: a list by its own name, a tag by its whole one. */
export function useViewName(view: View): string {
  const { nav, tags } = useWords();
  const tagName = useStorePart(useSession().tags.store, (state) => tagNameIn(state, view));
  return isListName(view) ? nav.views[view] : (tagName ?? tags.gone);
}
