/** Type as the design sets it (ux.md §3): every size and spacing then follows the script of the article. */
export const defaultType = {
  textSize: null,
  lineSpacing: 1,
  lineLength: 40,
  hangulFamily: 'serif',
  latinFamily: 'serif',
  keepsWords: true,
  alignment: 'start',
  paragraphs: 'news',
} as const;
