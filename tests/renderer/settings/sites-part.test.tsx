import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

const part = async () => within(await screen.findByRole('region', { name: 'Sites you sign in to' }));

async function openSettings() {
  const opened = await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  return { ...opened, sites: await part() };
}

test('A site is opened by its address, with Enter, and by nothing that is none', async () => {
  const { fake, sites } = await openSettings();
  await waitFor(() => expect(fake.requestsOf('sites.list')).toHaveLength(1));
  const field = sites.getByRole('textbox', { name: 'Address of the site' });
  const open = sites.getByRole('button', { name: 'Sign in to a site…' });
  fireEvent.change(field, { target: { value: 'no address at all' } });
  fireEvent.submit(field);
  expect(sites.getByRole('alert').textContent).toMatch(/^This is not an address/);
  expect(fake.requestsOf('sites.open')).toEqual([]);
  fireEvent.change(field, { target: { value: 'paper.example/members' } });
  expect(sites.queryByRole('alert')).toBeNull();
  expect(open).toHaveProperty('disabled', false);
  fireEvent.submit(field);
  expect(fake.requestsOf('sites.open')).toEqual([{ address: 'https://paper.example/members' }]);
  await waitFor(() => expect(fake.requestsOf('sites.list')).toHaveLength(2));
});

test('What a site keeps is cleared only after a question', async () => {
  const { fake, sites } = await openSettings();
  const hosts = ['one.example', 'two.example'];
  fake.answer('sites.list', () => hosts);
  fake.answer('sites.clear', ({ host }) => void hosts.splice(hosts.indexOf(host), 1));
  fireEvent.change(sites.getByRole('textbox'), { target: { value: 'one.example' } });
  fireEvent.submit(sites.getByRole('textbox'));
  const clear = await sites.findByRole('button', { name: /one\.example/ });
  expect(sites.getAllByRole('listitem')).toHaveLength(2);
  fireEvent.click(clear);
  const question = within(await screen.findByRole('dialog', { name: 'Clear one.example?' }));
  fireEvent.click(question.getByRole('button', { name: 'Cancel' }));
  expect(fake.requestsOf('sites.clear')).toEqual([]);
  fireEvent.click(clear);
  const again = within(await screen.findByRole('dialog', { name: 'Clear one.example?' }));
  fireEvent.click(again.getByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(sites.getAllByRole('listitem')).toHaveLength(1));
  expect(fake.requestsOf('sites.clear')).toEqual([{ host: 'one.example' }]);
});
