import { number } from './count.js';

/** Pictures of an article, in English. */
export const picture = {
  title: 'Picture',
  view: 'View picture',
  viewNamed: (name: string) => (name === '' ? 'View picture' : `View picture: ${name}`),
  place: (at: number, of: number) => `${number.format(at)} / ${number.format(of)}`,
  scale: (scale: number) => `${Math.round(scale * 100)}%`,
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
