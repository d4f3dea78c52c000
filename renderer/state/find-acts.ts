import { findAgain } from './finding.js';
import type { Session } from './session.js';

/** Longer selections are read, not looked for. */
const LONGEST_WORDS = 100;

/** The selected words of the article, when they are something to look for. */
function selectedWords({ reading }: Session): string | null {
  const { page, selection } = reading.store.get();
  if (page.kind !== 'open' || selection === null) return null;
  const words = page.text.text.slice(selection.start, selection.end);
  return words.length > LONGEST_WORDS || /[\n\t]/.test(words) ? null : words;
}

function find(session: Session): void {
  const { finding, reading } = session;
  const { page, selection } = reading.store.get();
  if (page.kind !== 'open' || page.text.text === '') return;
  const words = selectedWords(session);
  finding.change({
    openIn: page.article.headline.id,
    asked: finding.get().asked + 1,
    isComposing: false,
    ...(words === null || selection === null ? {} : { words, marks: null, from: selection.start }),
  });
}

/** Finding words in the open article. */
export const findCommands = (session: Session) => ({
  'find-in-article': () => find(session),
  'find-next': () => findAgain(session.finding, session.reading.store.get(), 1),
  'find-previous': () => findAgain(session.finding, session.reading.store.get(), -1),
});
