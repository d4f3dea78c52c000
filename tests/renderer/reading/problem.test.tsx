import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

describe('an article without text', () => {
  test('says what happened and offers ways on', async () => {
    const failure = { code: 'http-status', status: 403, host: 'harbor.example' } as const;
    const { fake } = await openPage([article({ title: 'first', body: 'failed', failure })]);
    fireEvent.click(option(/first/));
    await articleOpen('first');
    expect(screen.getByRole('alert').textContent).toContain('harbor.example refused the request (403).');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.requestsOf('articles.retry')).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Paste the text' }));
    expect(screen.getByRole('dialog', { name: 'Paste the text' })).toBeTruthy();
  });

  test('tells the facts in short, and whether it is tried again', async () => {
    const failure = { code: 'http-status', status: 503, host: 'harbor.example' } as const;
    const one = article({ title: 'first', body: 'failed', failure });
    const { fake } = await openPage([{ ...one, url: 'https://www.harbor.example/econ/fx?from=list#top' }]);
    fake.answer('jobs.tries', () => ({ made: 2, most: 7, nextAt: '2036-11-28T00:10:00.000Z' }));
    fireEvent.click(option(/first/));
    await articleOpen('first');
    await waitFor(() =>
      expect(screen.getByText(/^Tried 2 times\. The next try is at .*28 November/)).toBeTruthy(),
    );
    const facts = ['HTTP 503', 'harbor.example/econ/fx?from=list', 'try 2 of 7'];
    for (const fact of facts) expect(screen.getByText(fact)).toBeTruthy();
  });

  test('of a private address leads to where it can be allowed', async () => {
    const failure = { code: 'private-address', host: '127.0.0.2:8080' } as const;
    const { fake } = await openPage([article({ title: 'router', body: 'failed', failure })]);
    fireEvent.click(option(/router/));
    await articleOpen('router');
    fireEvent.click(screen.getByRole('button', { name: 'Allow in Settings…' }));
    const allow = await screen.findByRole('button', { name: 'Allow 127.0.0.2:8080' });
    expect(document.activeElement).toBe(allow);
    fireEvent.click(allow);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow 127.0.0.2:8080' })).toBeNull());
    expect(fake.library.appearance.settings.allowedPrivateHosts).toEqual(['127.0.0.2:8080']);
  });

  test('of a page that was here under another address leads to the article that is here', async () => {
    const here = article({ title: 'here' });
    const failure = { code: 'duplicate', articleId: here.headline.id } as const;
    await openPage([article({ title: 'twin', body: 'failed', failure }), here]);
    fireEvent.click(option(/twin.*Saved under another address/));
    await articleOpen('twin');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open the saved article' }));
    await articleOpen('here');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
