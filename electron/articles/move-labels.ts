/** What an act that moves articles is called, by where they come to lie. */
export const moveLabels = {
  inbox: 'move-to-inbox',
  later: 'move-to-later',
  archive: 'move-to-archive',
} as const;
