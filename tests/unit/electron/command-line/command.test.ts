import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../../electron/command-line/command.js';
import { defaultLibrary } from '../../../../electron/command-line/default-library.js';

const id = '0193c2f0-8a3b-7c11-9d2e-5f6a7b8c9d0e';

describe('what is typed', () => {
  test.each([
    [
      'save https://example.com/a',
      { verb: 'save', source: 'https://example.com/a', json: false, 'allow-host': [] },
    ],
    [
      'save - --json --library 보관함',
      { verb: 'save', source: '-', json: true, library: '보관함', 'allow-host': [] },
    ],
    [
      'save a.html --allow-host 127.0.0.1:8080 --allow-host=nas:5000',
      {
        verb: 'save',
        source: 'a.html',
        json: false,
        'allow-host': ['127.0.0.1:8080', 'nas:5000'],
      },
    ],
    [
      'save a.html --place archive',
      { verb: 'save', source: 'a.html', json: false, 'allow-host': [], place: 'archive' },
    ],
    ['show zz', { verb: 'show', id: 'zz', json: false, format: 'text' }],
    ['show 0193c2f0', { verb: 'show', id: '0193c2f0', json: false, format: 'text' }],
    ['list', { verb: 'list', json: false, view: 'all' }],
    ['list --view unread', { verb: 'list', json: false, view: 'unread' }],
    [`show ${id} --format md`, { verb: 'show', id, json: false, format: 'md' }],
    [`delete ${id}`, { verb: 'delete', id, json: false }],
    ['tag', { verb: 'tag', json: false, act: 'list', words: [] }],
    [
      'tag add 0193c2f0 바다 정치/국회',
      { verb: 'tag', json: false, act: 'add', words: ['0193c2f0', '바다', '정치/국회'] },
    ],
    ['tag rename 바다 물 --json', { verb: 'tag', json: true, act: 'rename', words: ['바다', '물'] }],
    ['doctor --json', { verb: 'doctor', json: true }],
  ])('%s', (line, command) => {
    expect(readCommand(line.split(' '))).toEqual({ kind: 'command', command });
  });

  test.each([[''], ['--help'], ['-h'], ['help'], ['save --help']])('%j asks for help', (line) => {
    expect(readCommand(line.split(' ').filter(Boolean))).toEqual({ kind: 'help' });
  });

  test.each([
    ['fetch https://example.com', 'fetch'],
    ['save a b', 'b'],
    ['list all', 'all'],
    ['save a --allow-host nas', 'allow-host'],
    ['save a --force', 'save a --force'],
    ['constructor', 'constructor'],
  ])('%j is not understood, and which word', (line, word) => {
    expect(readCommand(line.split(' '))).toEqual({ kind: 'unknown', word });
  });

  test.each(['save', 'search', 'show', 'extract', 'delete'] as const)('%s lacks a word', (verb) => {
    expect(readCommand([verb])).toEqual({ kind: 'incomplete', verb });
  });

  test.each([
    ['list --view bogus', 'view', 'bogus', 'later'],
    ['save a.html --place shelf', 'place', 'shelf', 'archive'],
    [`show ${id} --format pdf`, 'format', 'pdf', 'md'],
    ['search a --sort size', 'sort', 'size', 'newest'],
  ])('%j is answered with what the option takes', (line, option, word, choice) => {
    expect(readCommand(line.split(' '))).toEqual({
      kind: 'no-choice',
      option,
      word,
      choices: expect.arrayContaining([choice]),
    });
  });
});

describe("the app's own library", () => {
  test.each([
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a/.config/Offprint/library'],
    ['linux', { XDG_CONFIG_HOME: '/b' }, '/b/Offprint/library'],
    ['darwin', {}, '/home/a/Library/Application Support/Offprint/library'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Offprint/library'],
  ] as const)('on %s with %j lies in %s', (platform, environment, library) => {
    expect(defaultLibrary({ platform, environment, home: '/home/a' })).toBe(library);
  });
});
