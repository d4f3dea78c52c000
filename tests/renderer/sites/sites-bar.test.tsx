import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { SitesBar } from '../../../renderer/sites/SitesBar.js';
import type { SiteView } from '../../../shared/ipc/contract/sites.js';
import { article } from '../support/articles.js';
import { createFakeBridge, Refusal } from '../support/fake-bridge.js';

const VIEW: SiteView = {
  address: 'https://paper.example/members',
  title: 'Members',
  isLoading: false,
  canGoBack: true,
  canGoForward: false,
  failure: null,
};

const SAVE = {
  articleId: '019a0000-0000-7000-8000-000000000001',
  jobId: '019a0000-0000-7000-8000-000000000002',
  kind: 'save-article',
} as const;

async function openBar(view: Partial<SiteView> = {}) {
  const fake = createFakeBridge();
  fake.answer('sites.view', () => ({ ...VIEW, ...view }));
  render(<SitesBar client={createClient(fake.bridge)} />);
  const address = await screen.findByRole('textbox', { name: 'Address' });
  return { fake, address };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('The bar tells the address and the way, and leads no further than the site does', async () => {
  const { address, fake } = await openBar();
  expect(address).toHaveProperty('value', VIEW.address);
  expect(document.title).toBe('Members');
  expect(button('Forward')).toHaveProperty('disabled', true);
  fireEvent.click(button('Back'));
  fireEvent.click(button('Reload'));
  fake.emit('sites.changed', { ...VIEW, isLoading: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Stop loading' }));
  expect(fake.requestsOf('sites.go')).toEqual([{ step: 'back' }, { step: 'reload' }, { step: 'stop' }]);
});

test('Its keys do the same, also with Hangul on, and leave what is the field’s alone', async () => {
  const { address, fake } = await openBar();
  fireEvent.keyDown(address, { key: 'ArrowLeft', altKey: true });
  fireEvent.keyDown(address, { key: 'ㄱ', code: 'KeyR', ctrlKey: true });
  fireEvent.keyDown(address, { key: 'Escape' });
  fireEvent.keyDown(address, { key: 'ArrowLeft' });
  fireEvent.keyDown(address, { key: 'c', code: 'KeyC', ctrlKey: true });
  expect(fake.requestsOf('sites.go')).toEqual([{ step: 'back' }, { step: 'reload' }, { step: 'stop' }]);
  address.blur();
  fireEvent.keyDown(document.body, { key: 'ㅣ', code: 'KeyL', ctrlKey: true });
  expect(document.activeElement).toBe(address);
  address.blur();
  fake.emit('sites.address-wanted', {});
  await waitFor(() => expect(document.activeElement).toBe(address));
});

test('A saved page is told as saved until another one is seen, a failed one with its reason', async () => {
  const { fake } = await openBar();
  fireEvent.click(button('Save this page'));
  await waitFor(() => expect(fake.requestsOf('sites.save')).toHaveLength(1));
  expect(screen.getByRole('status').textContent, 'Not before the save has ended').toBe('');
  fake.emit('job.finished', SAVE);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Saved/));
  fake.emit('sites.changed', { ...VIEW, address: 'https://paper.example/other' });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  fake.answer('sites.save', () => new Refusal({ code: 'disk-full' }));
  fireEvent.click(button('Save this page'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/full|room|space/i));
  expect(button('Save this page')).toHaveProperty('disabled', false);
});

test('Of a page that is still what the site asks first the bar says so', async () => {
  const { fake } = await openBar();
  fake.answer('articles.open', () => article({ title: 'wall' }, { isWeak: true, wall: 'consent' }));
  fireEvent.click(button('Save this page'));
  await waitFor(() => expect(fake.requestsOf('sites.save')).toHaveLength(1));
  fake.emit('job.finished', SAVE);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/not like the article/));
});

test('Of a page with little text the bar says that the article stays as it is, and not that it was saved', async () => {
  const { fake } = await openBar();
  fireEvent.click(button('Save this page'));
  fake.emit('job.failed', { ...SAVE, failure: { code: 'outcome-weaker' }, isKept: true });
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(/^Little text .* stays as it is/),
  );
});

test.each(['unreachable', 'certificate'] as const)(
  'What is %s cannot be saved, and says why',
  async (failure) => {
    await openBar({ failure });
    expect(screen.getByRole('alert').textContent).toMatch(/could not/);
    expect(button('Save this page')).toHaveProperty('disabled', true);
  },
);
