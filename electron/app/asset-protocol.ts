import { protocol } from 'electron';
import { type AnswerPicture, notFound, pictureResponse } from './stored-picture.js';
import type { Thumbnails } from './thumbnails.js';

/** Serves stored pictures at `asset://sha256/<64 hex digits>`, and small ones of them at `asset://thumbnail/<the same>`. */
export function serveAssets(answerPicture: AnswerPicture, thumbnails: Thumbnails): void {
  protocol.handle('asset', async (request) => {
    const [, kind, hash] = /^asset:\/\/(sha256|thumbnail)\/([0-9a-f]{64})$/.exec(request.url) ?? [];
    if (kind !== 'thumbnail' || hash === undefined) return answerPicture(hash);
    const small = await thumbnails.get(hash);
    return small ? pictureResponse(small) : notFound();
  });
}
