/** Films and sounds of articles, in English. */
export const media = {
  keep: 'Keep offline…',
  measuring: 'Asking for its size…',
  keepSize: (size: string) => `Keep ${size}`,
  keepUnknown: 'Keep (size unknown)',
  cancel: 'Cancel',
  keeping: 'Keeping the media file',
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: 'Stop',
  kept: (size: string) => `Kept on this device · ${size}`,
  remove: 'Delete from this device',
  keptOf: (title: string) => `Media kept: ${title}`,
  gone: 'its site no longer has it',
  failed: (reason: string) => `The media file was not kept: ${reason}`,
};
