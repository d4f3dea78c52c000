import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../../electron/app/menu-template.js';
import { menuWords } from '../../../../electron/app/menu-words.js';
import { MenuCommand } from '../../../../shared/ipc/contract/app.js';

const template = (language: 'ko' | 'en', isMac = false, undo: 'delete-articles' | null = null) => {
  const choose = vi.fn<(command: MenuCommand) => void>();
  const items = menuTemplate({
    words: menuWords[language],
    isMac,
    undo,
    redo: null,
    choose,
    showLibraryFolder: () => {},
  });
  const all = items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
  return { choose, all };
};

describe.each(['ko', 'en'] as const)('the application menu in %s', (language) => {
  test('has a word for every entry', () => {
    for (const item of template(language).all)
      expect(item.type === 'separator' || item.label, JSON.stringify(item)).toBeTruthy();
  });

  test('reaches every command the page knows', () => {
    const { all, choose } = template(language);
    for (const item of all) Reflect.apply(item.click ?? (() => {}), undefined, []);
    const chosen = new Set(choose.mock.calls.map(([command]) => command));
    expect([...MenuCommand.options].filter((command) => !chosen.has(command))).toEqual([]);
  });

  test('claims no single letter, since someone may be typing it', () => {
    const claimed = template(language)
      .all.filter((item) => item.accelerator !== undefined && item.registerAccelerator !== false)
      .map((item) => item.accelerator);
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter((accelerator) => !/Ctrl|Cmd/.test(accelerator ?? ''))).toEqual([]);
  });
});

test('Undo names the act it takes back', () => {
  expect(template('ko', false, 'delete-articles').all.map((item) => item.label)).toContain(
    '‘글 지우기’ 되돌리기',
  );
  expect(template('en', false, 'delete-articles').all.map((item) => item.label)).toContain(
    'Undo Delete Article',
  );
});

test('on a Mac settings and quit lie in the application’s own menu', () => {
  const { all } = template('en', true);
  expect(all[0]?.role).toBe('appMenu');
  expect(all.filter((item) => item.role === 'quit')).toHaveLength(1);
  const roles = all.map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['about', 'services', 'hide', 'hideOthers', 'unhide', 'zoom']),
  );
});
