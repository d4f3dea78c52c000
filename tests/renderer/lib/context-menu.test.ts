import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { showContextMenu } from '../../../renderer/lib/context-menu.js';
import { createFakeBridge } from '../support/fake-bridge.js';

const open = async (chosen: number | null) => {
  const fake = createFakeBridge();
  fake.answer('menus.show', () => chosen);
  const star = vi.fn<() => void>();
  const copy = vi.fn<() => void>();
  await showContextMenu(
    createClient(fake.bridge),
    [
      { label: 'Star', accelerator: 'S', isChecked: true, run: star },
      'separator',
      { label: 'Colour', more: [{ label: 'yellow', run: copy }] },
    ],
    { x: 3.6, y: -2 },
  );
  return { asked: fake.requestsOf('menus.show'), star, copy };
};

test('A context menu is asked for by words and numbers only, where it was wanted', async () => {
  const { asked } = await open(null);
  expect(asked).toEqual([
    {
      items: [
        { kind: 'act', id: 0, label: 'Star', accelerator: 'S', isChecked: true },
        { kind: 'separator' },
        { kind: 'more', label: 'Colour', items: [{ kind: 'act', id: 1, label: 'yellow' }] },
      ],
      at: { x: 4, y: 0 },
    },
  ]);
});

test('What is chosen is done, also behind a name; nothing chosen does nothing', async () => {
  expect((await open(1)).copy).toHaveBeenCalledOnce();
  const { star, copy } = await open(null);
  expect(star).not.toHaveBeenCalled();
  expect(copy).not.toHaveBeenCalled();
});
