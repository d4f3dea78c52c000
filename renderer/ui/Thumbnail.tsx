import { useState } from 'react';

interface ThumbnailProps {
  /** Of the picture it was made from. */
  readonly hash: string;
  /** Width and height in CSS pixels. */
  readonly size: number;
  readonly className: string | undefined;
}

/** The small square picture of a row; nothing where its file is gone or damaged. */
export function Thumbnail({ hash, size, className }: ThumbnailProps) {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return null;
  return (
    <img
      className={className}
      src={`asset://thumbnail/${hash}`}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setIsBroken(true)}
    />
  );
}
