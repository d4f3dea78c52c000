import { type Picture, pictureName } from './pictures.js';
import type { Session } from './session.js';

/** Copies the picture that an image of the page shows; one that is out of sight is not copied. */
export async function copyPicture({ client, toasts }: Session, image: Element): Promise<void> {
  const { left, right, top, bottom } = image.getBoundingClientRect();
  const x = (Math.max(0, left) + Math.min(window.innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(window.innerHeight, bottom)) / 2;
  await client.call('pictures.copy', { x: Math.round(x), y: Math.round(y) });
  toasts.show('info', ({ acts }) => acts.copied);
}

/** Writes a picture to a file the person chooses, named by its caption or, without one, by the article. */
export async function savePicture(
  { client, toasts }: Session,
  picture: Picture,
  title: string,
): Promise<void> {
  if (picture.asset === null) return;
  const words = (pictureName(picture) || title).slice(0, 300);
  const written = await client.call('pictures.save', { asset: picture.asset, words });
  if (written) toasts.show('info', ({ picture: said }) => said.written(written.fileName));
}
