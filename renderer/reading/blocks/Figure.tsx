import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { inlineText } from '../../../shared/text/inline-text.js';
import { pictureName } from '../../state/pictures.js';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { APP_WORDS, useBody, useLine } from '../body-context.js';
import { Inlines } from '../Inlines.js';
import { MarkedText } from '../MarkedText.js';
import type { BlockOf } from './block-of.js';

type FigureBlock = BlockOf<'figure'>;

/** A picture is never drawn larger than this many times its natural size. */
const MOST_ENLARGED = 1.5;

/** As wide as its column, not too much enlarged, and no higher than the pane: the whole of it is in the viewer. */
function widthLimit({ width, height }: FigureBlock): string | undefined {
  if (width === null) return undefined;
  const most = `${width * MOST_ENLARGED}px`;
  return height === null ? most : `min(${most}, calc(var(--most-high) * ${width / height}))`;
}

function MissingPicture({ block }: { readonly block: FigureBlock }) {
  const { reading } = useWords();
  const language = useLanguage();
  return (
    <div className="missing" lang={language} {...APP_WORDS}>
      <ImageOff size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {block.alt === '' ? null : <b>{block.alt}</b>}
        {block.failure === null ? reading.noPicture : reading.pictureFailures[block.failure]}
      </div>
    </div>
  );
}

function Picture({ block, asset }: { readonly block: FigureBlock; readonly asset: string }) {
  const [isBroken, setIsBroken] = useState(false);
  const { panes } = useSession();
  const { picture } = useWords();
  const number = useBody().pictures.get(block);
  if (isBroken) return <MissingPicture block={block} />;
  const { width, height } = block;
  const size = { maxWidth: widthLimit(block) };
  const image = (
    <img
      src={`asset://sha256/${asset}`}
      alt={block.alt}
      {...(width === null || height === null ? {} : { width, height })}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setIsBroken(true)}
    />
  );
  if (number === undefined)
    return (
      <div className="picture" style={size}>
        {image}
      </div>
    );
  return (
    <button
      type="button"
      className="picture"
      aria-label={picture.viewNamed(pictureName(block))}
      data-picture={number}
      style={size}
      onClick={() => panes.change({ dialog: { kind: 'picture', number } })}
    >
      {image}
    </button>
  );
}

/** A picture with its caption and credit; what is not on disk leaves a place that says why. */
export function Figure({ block }: { readonly block: FigureBlock }) {
  const { attributes, marks } = useLine(block);
  const captionLength = inlineText(block.caption).length;
  const hasCaption = block.caption.length > 0 || block.credit !== null;
  return (
    <figure>
      {block.asset === null ? (
        <MissingPicture block={block} />
      ) : (
        <Picture block={block} asset={block.asset} />
      )}
      {hasCaption ? (
        <figcaption {...attributes}>
          <Inlines inlines={block.caption} marks={marks} />
          {block.credit === null ? null : (
            <span className="credit">
              <MarkedText text={` ${block.credit}`} start={captionLength} marks={marks} />
            </span>
          )}
        </figcaption>
      ) : null}
    </figure>
  );
}
