/** What two spellings of one text have in common: its letters and digits, whatever their case, their width and the marks between them. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
