import { useLayoutEffect, useRef } from 'react';
import styles from './FoundCard.module.css';

/** Size of the box in CSS pixels; drawn twice as fine. */
const [WIDTH, HEIGHT, FINE] = [128, 96, 2] as const;

/** A picture that is nowhere on disk, cut to its box; its box alone while it is on its way. */
export function PreviewedPicture({ picture }: { readonly picture: ImageBitmap | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !picture) return;
    const [width, height] = [WIDTH * FINE, HEIGHT * FINE];
    const scale = Math.max(width / picture.width, height / picture.height);
    const [drawnWidth, drawnHeight] = [picture.width * scale, picture.height * scale];
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, width, height);
    context.drawImage(picture, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className={styles['picture']}
      width={WIDTH * FINE}
      height={HEIGHT * FINE}
      aria-hidden="true"
    />
  );
}
