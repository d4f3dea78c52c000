import { protocol } from 'electron';
import { answerMedia } from './stored-media.js';
import { type AnswerPicture, notFound, pictureResponse } from './stored-picture.js';
import type { Thumbnails } from './thumbnails.js';

interface Answers {
  readonly folder: string;
  readonly answerPicture: AnswerPicture;
  readonly thumbnails: Thumbnails;
}

/** Serves stored pictures at `asset://sha256/<64 hex digits>`, small ones of them at `asset://thumbnail/<the same>`, films and sounds at `asset://media/<the same>`. */
export function serveAssets({ folder, answerPicture, thumbnails }: Answers): void {
  protocol.handle('asset', async (request) => {
    const [, kind, hash] = /^asset:\/\/(sha256|thumbnail|media)\/([0-9a-f]{64})$/.exec(request.url) ?? [];
    if (kind === 'media' && hash !== undefined)
      return answerMedia(folder, hash, request.headers.get('range'));
    if (kind !== 'thumbnail' || hash === undefined) return answerPicture(hash);
    const small = await thumbnails.get(hash);
    return small ? pictureResponse(small) : notFound();
  });
}
