import { saveText } from './save-acts.js';
import { openById, openSaved } from './open-articles.js';
import { failureOf } from '../lib/failure-of.js';
import { offerUndo } from './undo-acts.js';
import type { Session } from './session.js';

/** Longest part of an address that is told. */
const MOST_TOLD = 60;

/** An address as it is told: without its scheme, and short. */
function shortly(address: string): string {
  const plain = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return plain.length > MOST_TOLD ? `${plain.slice(0, MOST_TOLD)}…` : plain;
}

/** Saves what a link from another program asks for, says so, and lets it be taken back, also once it is saved; what is here already is shown. */
async function saveFromLink(session: Session, address: string): Promise<void> {
  const { client, toasts, attempt } = session;
  try {
    const { articleId } = await client.call('articles.save', { source: { kind: 'address', address } });
    const takeBack = async (): Promise<void> => {
      await client.call('articles.delete', { ids: [articleId] });
      offerUndo(session, 'delete-articles', 1);
    };
    const go = (): void => attempt(takeBack());
    toasts.showBegun(({ ways }) => ways.fromLink(shortly(address)), {
      way: { name: ({ ways }) => ways.takeBack, go },
      wayAtEnd: { name: ({ ways }) => ways.takeBackSaved, go, isPassing: true },
    });
    await openSaved(session, articleId);
  } catch (error) {
    const { code, articleId } = failureOf(error);
    if (code !== 'duplicate' || articleId === undefined) throw error;
    toasts.show('info', ({ failures }) => failures.duplicate.sentence({ code: 'duplicate' }));
    await openById(session, articleId, 'now');
  }
}

/** Addresses that were offered already: each is offered once. */
type Offered = Set<string>;

/** Offers the address on the clipboard when that is wanted, it is not here, and it was not offered before. */
async function offerClipboard(session: Session, offered: Offered): Promise<void> {
  const { client, settings, toasts, panes, attemptSave } = session;
  if (!settings.store.get().settings.offersClipboard || panes.get().dialog !== null) return;
  const address = await client.call('clipboard.address');
  if (address === null || offered.has(address)) return;
  offered.add(address);
  if ((await client.call('articles.find', { address })) !== null) return;
  toasts.show('info', ({ ways }) => ways.offer(shortly(address)), {
    name: ({ ways }) => ways.save,
    go: () => attemptSave(saveText(session, address)),
  });
}

/** Takes what other programs hand over: links, and with a person's leave addresses on the clipboard. Call the result to stop. */
export function followWaysIn(session: Session): () => void {
  const offered: Offered = new Set();
  const stops = [
    session.client.on('app.link-opened', ({ address }) =>
      session.attemptSave(saveFromLink(session, address)),
    ),
    session.client.on('app.link-not-understood', () =>
      session.toasts.show('error', ({ ways }) => ways.notUnderstood),
    ),
  ];
  const look = (): void => {
    offerClipboard(session, offered).catch(() => undefined); // nothing is offered then
  };
  window.addEventListener('focus', look);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('focus', look);
  };
}
