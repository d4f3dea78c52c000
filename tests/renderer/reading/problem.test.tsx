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
