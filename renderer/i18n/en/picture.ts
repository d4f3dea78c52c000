import { number } from './count.js';

/** Pictures of an article, in English. */
export const picture = {
  title: 'Picture',
  view: 'View picture',
  viewNamed: (name: string) => (name === '' ? 'View picture' : `View picture: ${name}`),
  place: (at: number, of: number) => `${number.format(at)} / ${number.format(of)}`,
  /** How large it is drawn, of its natural size. */
  scale: (scale: number, isWhole: boolean) => {
    const percent = `${Math.round(scale * 100)}%`;
    return isWhole && scale < 1 ? `Fit · ${percent}` : percent;
  },
  larger: 'Zoom in',
  smaller: 'Zoom out',
  whole: 'Whole picture',
  next: 'Next picture',
  previous: 'Previous picture',
  copy: 'Copy picture',
  save: 'Save picture as…',
  copyAddress: 'Copy picture address',
  written: (fileName: string) => `Picture written to ${fileName}.`,
  close: 'Close picture',
};
