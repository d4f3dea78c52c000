import { AppError } from '../../shared/app-error.js';
import type { PictureFailure } from '../../shared/model/block.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { dataBytes } from './data-picture.js';
import type { Answer } from './http-get.js';
import { readBody } from './limited-body.js';
import type { FetchLimits } from './limits.js';
import { mayBePicture, pictureMime } from './picture-kind.js';
import { pictureSize } from './picture-size.js';
import { isWholePicture } from './picture-wholeness.js';
import { headerValue } from './response-headers.js';
import { spritePart } from './sprite-part.js';

/** A picture fit to be stored, or why there is none. */
export type FetchedPicture =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly mime: string;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly ok: false;
      readonly failure: PictureFailure;
      /** What came of asking its site. */
      readonly answer?: FailureFacts;
      /** A counting pixel or a spacer: nothing that anybody would miss. */
      readonly isSpeck?: true;
    };

const failed = (failure: PictureFailure): FetchedPicture => ({ ok: false, failure });

/**
 * Reads an answer as a picture: of a file of many drawings the one that is asked for, by its name.
 * @throws AppError `too-large`, and `not-html` for what cannot become a picture; errors of a broken stream
 */
export async function readPicture(
  { url, headers, body }: Answer,
  limits: FetchLimits,
  part: string | null = null,
): Promise<FetchedPicture> {
  const host = url.hostname;
  const bytes = await readBody(body, {
    host,
    encoding: headerValue(headers, 'content-encoding'),
    announcedBytes: headerValue(headers, 'content-length'),
    wireBytes: limits.pictureBytes,
    bytes: limits.pictureBytes,
    inflation: limits.inflation,
    inflationFreeBytes: limits.inflationFreeBytes,
    onHead: (head) => {
      if (!mayBePicture(head)) throw new AppError({ code: 'not-html', host });
    },
  });
  const picture = judgePicture(bytes, limits);
  if (!picture.ok || part === null || picture.mime !== 'image/svg+xml') return picture;
  const drawing = spritePart(picture.bytes, part);
  if (drawing === picture.bytes) return picture;
  return drawing === null ? failed('not-a-picture') : judgePicture(drawing, limits);
}

/** Reads a picture out of its own `data:` address. */
export function pictureInAddress(address: string, limits: FetchLimits): FetchedPicture {
  const bytes = dataBytes(address, limits.dataPictureBytes);
  if (bytes === 'too-large') return failed('too-large');
  return bytes ? judgePicture(bytes, limits) : failed('not-a-picture');
}

/** What a failed fetch means for the place of the picture on the page. */
export function pictureFailure({ code, status }: FailureFacts): PictureFailure {
  if (code === 'too-large') return 'too-large';
  if (code === 'not-html') return 'not-a-picture';
  return status === 401 || status === 403 ? 'refused' : 'unreachable';
}

/** Header first, so that nothing that would fill the memory when drawn is ever stored (security.md §5: 40 megapixels, side 16,384). */
export function judgePicture(bytes: Uint8Array, limits: FetchLimits): FetchedPicture {
  const mime = pictureMime(bytes);
  if (!mime) return failed('not-a-picture');
  if (mime === 'image/svg+xml' && bytes.byteLength > limits.svgBytes) return failed('too-large');
  const size = pictureSize(bytes, mime);
  if (!size) return failed('not-a-picture');
  const { width, height } = size;
  if (Math.max(width, height) > limits.pictureSide || width * height > limits.picturePixels)
    return failed('too-large');
  if (Math.min(width, height) <= SPECK) return { ok: false, failure: 'not-a-picture', isSpeck: true };
  if (!isWholePicture(bytes, mime)) return failed('not-a-picture');
  return { ok: true, bytes, mime, width, height };
}

/** Side of a counting pixel or a spacer, which is no picture to anybody. */
const SPECK = 2;
