import { CirclePlay } from 'lucide-react';
import { useLanguage, useWords } from '../../state/session.js';
import { OUTSIDE_TEXT, useLine } from '../body-context.js';
import { MarkedText } from '../MarkedText.js';
import type { BlockOf } from './block-of.js';

/** Video, sound and embedded content are not kept: their place says what was there and where it is. */
export function Media({ block }: { readonly block: BlockOf<'media'> }) {
  const { attributes, marks } = useLine(block);
  const { reading } = useWords();
  const language = useLanguage();
  return (
    <figure>
      {block.poster === null ? null : (
        <img src={`asset://sha256/${block.poster}`} alt="" loading="lazy" draggable={false} />
      )}
      <div className="missing" lang={language} {...OUTSIDE_TEXT}>
        <CirclePlay size={20} strokeWidth={1.75} aria-hidden="true" />
        <div>
          <b>{reading.media[block.kind]}</b>
          {reading.mediaText}{' '}
          {block.address === null ? null : (
            <a href={block.address} title={block.address} data-address={block.address} draggable={false}>
              {reading.openMedia}
            </a>
          )}
        </div>
      </div>
      {block.title === null ? null : (
        <figcaption {...attributes}>
          <MarkedText text={block.title} start={0} marks={marks} />
        </figcaption>
      )}
    </figure>
  );
}
