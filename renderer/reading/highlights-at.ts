import type { HighlightId } from '../../shared/model/highlight.js';

/** The highlights over a place in the article, the shortest first. */
export function highlightsAt(target: EventTarget | null): readonly HighlightId[] {
  const ids: HighlightId[] = [];
  let mark = target instanceof Element ? target.closest('[data-highlight]') : null;
  while (mark) {
    const id = mark.getAttribute('data-highlight');
    if (id !== null) ids.push(id);
    mark = mark.parentElement?.closest('[data-highlight]') ?? null;
  }
  return ids;
}

/** Which of the highlights over one place is meant by a press: the shortest, and by each further press the next longer one. */
export const pressedHighlight = (
  ids: readonly HighlightId[],
  before: HighlightId | null,
): HighlightId | null => ids[(ids.findIndex((id) => id === before) + 1) % ids.length] ?? null;
