import { CirclePlay } from 'lucide-react';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { useStorePart } from '../../state/store.js';
import { APP_WORDS, useLine } from '../body-context.js';
import { MarkedText } from '../MarkedText.js';
import type { BlockOf } from './block-of.js';
import { KeepMedia, KeptPlayer } from './KeepMedia.js';

type MediaBlock = BlockOf<'media'>;

/** `4:05`, or `1:02:09`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const end = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`;
}

/** What there was, how long, and where it is; what can be kept is offered. */
function Elsewhere({ block }: { readonly block: MediaBlock }) {
  const { reading } = useWords();
  const { kind, seconds, address } = block;
  const file = kind !== 'embed' && address !== null && isMediaFile(address) ? address : null;
  return (
    <>
      <CirclePlay size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <b>
          {reading.media[kind]}
          {seconds === null ? '' : ` · ${clock(seconds)}`}
        </b>
        {reading.mediaText}{' '}
        {address === null ? null : (
          <a href={address} title={address} data-address={address} draggable={false}>
            {reading.openMedia}
          </a>
        )}
      </div>
      {file === null ? null : <KeepMedia address={file} />}
    </>
  );
}

/** Whether an address is that of a file, not of a player on another site. */
const isMediaFile = (address: string): boolean =>
  URL.canParse(address) &&
  /\.(?:mp4|m4v|mov|webm|mp3|m4a|aac|og[gav]|opus|wav|flac)$/i.test(new URL(address).pathname);

/** Video, sound and embedded content: kept when a person chose so, else their place says what was there and where it is. */
export function Media({ block }: { readonly block: MediaBlock }) {
  const { attributes, marks } = useLine(block);
  const { media, reading } = useSession();
  const language = useLanguage();
  const file = useStorePart(media.store, ({ articleId, kept }) =>
    block.address !== null && articleId === reading.openId() ? kept.get(block.address) : undefined,
  );
  return (
    <figure>
      {block.poster === null || file ? null : (
        <img src={`asset://sha256/${block.poster}`} alt="" loading="lazy" draggable={false} />
      )}
      <div className={file ? 'player' : 'missing'} lang={language} {...APP_WORDS}>
        {file ? <KeptPlayer file={file} poster={block.poster} /> : <Elsewhere block={block} />}
      </div>
      {block.title === null ? null : (
        <figcaption {...attributes}>
          <MarkedText text={block.title} start={0} marks={marks} />
        </figcaption>
      )}
    </figure>
  );
}
