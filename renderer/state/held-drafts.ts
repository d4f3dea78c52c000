import { MOST_HELD_DRAFTS } from '../../shared/limits.js';
import type { HeldDraft } from '../../shared/model/held-draft.js';
import type { Note } from '../../shared/model/note.js';
import { failureOf } from '../lib/failure-of.js';
import { shortQuote } from '../lib/short-quote.js';
import { draftKey } from './note-drafts.js';
import type { Session } from './session.js';

type Parts = Pick<Session, 'client' | 'drafts' | 'toasts' | 'reading' | 'panes' | 'attempt'>;

/** What a note shall say: the held words, added to those that were stored after they were held. */
export function joinedText(
  held: string,
  heldAt: string,
  stored: Pick<Note, 'text' | 'updatedAt'> | null,
): string {
  if (!stored || stored.updatedAt <= heldAt) return held;
  return stored.text.includes(held) ? stored.text : `${stored.text}\n\n${held}`;
}

/** Tells that words are back in their note, which is written at once and tried again until it is stored. */
async function bringBack(
  { client, drafts, toasts, reading, panes, attempt }: Parts,
  draft: HeldDraft,
  heldAt: string,
): Promise<void> {
  const { articleId, highlightId, text } = draft;
  const { notes } = await client.call('highlights.list', { articleId });
  const stored = notes.find((note) => note.highlightId === highlightId) ?? null;
  drafts.type({ articleId, highlightId }, joinedText(text, heldAt, stored));
  toasts.show('info', ({ marks }) => marks.draftBack(shortQuote(text)), {
    name: ({ marks }) => marks.showDraft,
    go: () => {
      panes.change({ surface: 'library', front: 'reader' });
      attempt(reading.open(articleId));
    },
  });
}

/** Tells of words whose article is not here any more: they can be copied, and stay held until they were. */
function offerCopy({ client, toasts, attempt }: Parts, { text }: HeldDraft, forget: () => void): void {
  toasts.show('error', ({ marks }) => marks.draftWithoutArticle(shortQuote(text)), {
    name: ({ marks }) => marks.copyDraft,
    go: () => attempt(client.call('clipboard.write', { text }).then(forget)),
  });
}

/**
 * Holds the words of notes that the library refuses to store where a killed process leaves them, and brings those back
 * that an earlier run left.
 */
export async function holdDrafts(session: Parts): Promise<void> {
  const { client, drafts } = session;
  const held = await client.call('drafts.held');
  const waiting = new Map(held?.drafts.map((draft) => [draftKey(draft), draft]));
  /** Those that stand in their notes again. */
  const brought = new Set<string>();
  let told = JSON.stringify([...waiting.values()]);

  const hold = (): void => {
    const unstored = drafts.store.get().drafts;
    const refused = new Map(waiting);
    for (const [key, { place, text, failure }] of unstored)
      if ((failure !== null || waiting.has(key)) && text.trim() !== '') refused.set(key, { ...place, text });
    const list = [...refused.values()].slice(0, MOST_HELD_DRAFTS);
    const now = JSON.stringify(list);
    if (now === told) return;
    told = now;
    client.call('drafts.hold', { drafts: list }).catch(() => undefined); // a full disk: the window still asks before it closes
  };
  /** What stood in its note again and is stored by now need not be held. */
  const settle = (): void => {
    const unstored = drafts.store.get().drafts;
    for (const key of brought) if (!unstored.has(key)) waiting.delete(key);
    hold();
  };
  for (const draft of held?.drafts ?? []) {
    const key = draftKey(draft);
    try {
      await bringBack(session, draft, held?.heldAt ?? ''); // oxlint-disable-line no-await-in-loop -- one after the other
      brought.add(key);
    } catch (error) {
      if (failureOf(error).code !== 'not-found') continue; // it stays held until the next start
      offerCopy(session, draft, () => {
        waiting.delete(key);
        hold();
      });
    }
  }
  drafts.store.subscribe(settle);
  settle();
}
