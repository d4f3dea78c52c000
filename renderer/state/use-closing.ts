import { useEffect } from 'react';
import { useWindowEvent } from '../lib/use-event.js';
import { useSession } from './session.js';

/** Writes what was typed before the window goes, and holds on to it while a note is not stored: then main asks the person. */
export function useClosing(): void {
  const { client, drafts, saveDrafts, settings } = useSession();
  useEffect(
    () =>
      client.on('window.closing', () => {
        saveDrafts.flush();
        void drafts.settle().then(() => client.call('window.close-now').catch(() => undefined)); // main closes it after a while by itself
      }),
    [client, drafts, saveDrafts],
  );
  useWindowEvent('beforeunload', (event) => {
    if (drafts.hasUnstored()) event.preventDefault();
  });
  useWindowEvent('pagehide', () => {
    drafts.flushAll();
    saveDrafts.flush();
    settings.flush();
  });
  useWindowEvent('blur', () => drafts.flushAll());
}
