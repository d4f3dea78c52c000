import { render, type RenderResult, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '../../../renderer/App.js';
import { createClient } from '../../../renderer/lib/client.js';
import { createSession, type Session } from '../../../renderer/state/session.js';
import type { Article } from '../../../shared/model/article.js';
import { createFakeBridge, type FakeBridge } from './fake-bridge.js';

/** Gives elements a size, which happy-dom does not: without one the virtual list would draw nothing. */
export function giveElementsASize(): void {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2_000);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 900, 2_000));
  });
  afterEach(() => void vi.restoreAllMocks());
}

export interface OpenedPage extends RenderResult {
  readonly fake: FakeBridge;
  readonly session: Session;
}

/** The whole page over a library in memory, its first list drawn. */
export async function openPage(articles: readonly Article[] = []): Promise<OpenedPage> {
  const fake = createFakeBridge(articles);
  const session = createSession(createClient(fake.bridge));
  await Promise.all([
    session.settings.load(),
    session.settings.loadInfo(),
    session.library.show('unread'),
    session.trash.loadCount(),
  ]);
  const page = render(<App session={session} />);
  return { ...page, fake, session };
}

export const option = (name: string | RegExp): HTMLElement => screen.getByRole('option', { name });

/** Waits until the reading pane shows an article of this title. */
export const articleOpen = (title: string): Promise<HTMLElement> =>
  waitFor(() => screen.getByRole('heading', { level: 1, name: title }));
