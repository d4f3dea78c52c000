/** What a drop on the window will do, in English. */
export const drop = {
  files: (n: number) => (n === 1 ? 'Drop to save the file' : `Drop to save ${n} files`),
  someFiles: 'Drop to save the files that can be saved',
  address: 'Drop to save the address',
  text: 'Drop to save the text or the addresses in it',
  refused: 'Only addresses, text and .html, .htm or .txt files can be saved.',
};
