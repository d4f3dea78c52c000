import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/page.js';

test('What the library takes on disk is told by kind and together, and nothing of what is not there', async () => {
  await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const size = async (name: string) => (await screen.findByText(name)).nextElementSibling?.textContent;
  expect(await size('Pictures, whole pages, films and sounds')).toBe('200 MB');
  expect(await size('Together')).toBe('412 MB');
  expect(screen.queryByText('Other')).toBeNull();
});
