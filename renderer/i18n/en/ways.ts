/** Ways to save from other programs, in English. */
export const ways = {
  part: 'Add to Offprint',
  bookmarklet: 'A bookmark for your browser',
  bookmarkletHint:
    'Make a new bookmark, call it “Add to Offprint”, and paste this as its address. Pressed on a page, it asks Offprint to save that page; the browser may ask once whether it may open Offprint.',
  copyBookmarklet: 'Copy bookmark',
  link: 'A link for other programs',
  linkHint:
    'Scripts and shortcuts can open such a link. It can ask for one web address to be saved and for nothing else. The address is written with % signs, as in links.',
  copyLink: 'Copy link',
  commandLine: 'A command line',
  commandLineHint: 'In a terminal, also while Offprint is running:',
  copyCommand: 'Copy command',
  copied: 'Copied.',
  clipboard: 'Offer addresses from the clipboard',
  clipboardHint:
    'When you come back to Offprint and the clipboard holds a web address that is not here yet, Offprint asks once whether to save it. Off, the clipboard is only read when you save.',
  offer: (address: string) => `Save ${address}?`,
  save: 'Save',
  fromLink: (address: string) => `Saving ${address}`,
  takeBack: 'Don’t save',
  takeBackSaved: 'Move to Trash',
  notUnderstood: 'A link from another program was not understood. Nothing was saved.',
};
