import { vi } from 'vitest';
import type { TestLibrary } from '../library/library-for-test.js';

/** Waits until what was written is found. */
export async function inStep({ ask }: TestLibrary): Promise<void> {
  await vi.waitUntil(async () => {
    const { indexing } = await ask('search.find', {
      query: 'a',
      isOpen: false,
      sort: 'best',
      offset: 0,
      limit: 1,
    });
    return indexing === null;
  });
}
