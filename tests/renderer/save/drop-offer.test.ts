import { describe, expect, test } from 'vitest';
import { droppedText, droppedTitle, dropOffer, offerWords } from '../../../renderer/save/drop-offer.js';
import { en } from '../../../renderer/i18n/en.js';

/** What another program drags: data by its type, and files. */
function dragged(data: Readonly<Record<string, string>>, ...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  for (const file of files) transfer.items.add(file);
  return transfer;
}
const file = (name: string, type: string): File => new File(['x'], name, { type });
const page = file('a.html', 'text/html');
const picture = file('a.png', 'image/png');
const unknown = file('a', '');

describe('what a drop would do', () => {
  test.each([
    [
      'a link',
      dragged({ 'text/uri-list': 'https://a.example/', 'text/plain': 'A' }),
      'Drop to save the address',
    ],
    ['a tab of Firefox', dragged({ 'text/x-moz-url': 'https://a.example/\nA' }), 'Drop to save the address'],
    ['a text', dragged({ 'text/plain': 'words' }), 'Drop to save the text or the addresses in it'],
    ['one file', dragged({}, page), 'Drop to save the file'],
    [
      'files of which not all are known',
      dragged({}, page, unknown, picture),
      'Drop to save the files that can be saved',
    ],
    ['files of which one is none of ours', dragged({}, page, page, picture), 'Drop to save 2 files'],
    [
      'a picture of a page',
      dragged({ 'text/uri-list': 'https://a.example/a.png' }, picture),
      'Drop to save the address',
    ],
  ])('is told of %s', (_, transfer, words) => {
    expect(offerWords(dropOffer(transfer), en)).toBe(words);
  });

  test('is nothing for pictures and for what no program of ours knows', () => {
    expect(dropOffer(dragged({}, picture))).toEqual({ kind: 'refused' });
    expect(dropOffer(dragged({ 'application/x-thing': '1' }))).toEqual({ kind: 'refused' });
  });
});

describe('what was dropped', () => {
  test('are the addresses of a list, without its comments', () => {
    const list = '# two\r\nhttps://a.example/1\r\nhttps://a.example/2\r\n';
    const text = droppedText(dragged({ 'text/uri-list': list, 'text/plain': 'A title' }));
    expect(text.trim().split('\n')).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  test('are the addresses of Firefox, without their titles', () => {
    const text = droppedText(
      dragged({ 'text/x-moz-url': 'https://a.example/1\nOne\nhttps://a.example/2\nTwo' }),
    );
    expect(text).toBe('https://a.example/1\nhttps://a.example/2');
  });

  test('is the text where the list names nothing of the web', () => {
    expect(droppedText(dragged({ 'text/uri-list': 'file:///a', 'text/plain': 'words' }))).toBe('words');
    expect(droppedText(dragged({ 'text/uri-list': 'file:///a' }))).toBe('file:///a');
  });
});

describe('the name of a link that is dropped', () => {
  const uri = { 'text/uri-list': 'https://a.example/x' };
  test.each([
    ['of Firefox', { 'text/x-moz-url': 'https://a.example/x\nThe tide clock' }, 'The tide clock'],
    ['in a page', { ...uri, 'text/html': '<a href="x"><b>The tide</b> &amp; clock</a>' }, 'The tide & clock'],
    ['beside its address', { ...uri, 'text/plain': 'The tide clock' }, 'The tide clock'],
    ['that is its address', { ...uri, 'text/plain': 'https://a.example/x' }, undefined],
    ['among others', { ...uri, 'text/html': '<a>One</a><a>Two</a>' }, undefined],
  ])('is told of one %s', (_, data, title) => {
    expect(droppedTitle(dragged(data))).toBe(title);
  });
});
