import { Archive, Clock, Star } from 'lucide-react';
import type { Ref } from 'react';
import type { SearchHit } from '../../shared/ipc/contract/search.js';
import type { Words } from '../i18n/words.js';
import { fullDay, publishedDay } from '../i18n/dates.js';
import { textDirection } from '../lib/text-direction.js';
import { useLanguage, useWords } from '../state/session.js';
import { SourceMark } from '../ui/SourceMark.js';
import { Thumbnail } from '../ui/Thumbnail.js';
import { Marked } from './Marked.js';
import styles from './Search.module.css';

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

export const hitElementId = (index: number): string => `hit-${index}`;

/** Where an article says what is looked for. */
function placesOf({ inBody, inNotes, inTags, inAuthors }: SearchHit, { search }: Words): string {
  const places = [
    inBody > 0 ? search.inBody(inBody) : null,
    inNotes > 0 ? search.inNotes(inNotes) : null,
    ...inTags.map(search.inTag),
    ...inAuthors,
  ];
  return places.filter((place) => place !== null).join(' · ');
}

/** Who wrote it, when, how often it says what is looked for, and where it lies. */
function HitSource({ hit }: { readonly hit: SearchHit }) {
  const words = useWords();
  const language = useLanguage();
  const { headline } = hit;
  const source = headline.publisher ?? headline.host;
  const { publishedAt, savedAt } = headline;
  const places = placesOf(hit, words);
  const Place = headline.place === 'archive' ? Archive : headline.place === 'later' ? Clock : null;
  return (
    <div className={styles['source']}>
      {source === null ? null : (
        <>
          <SourceMark name={source} />
          <span className={styles['name']}>
            <Marked text={source} marks={hit.sourceMarks} />
          </span>
        </>
      )}
      <time dateTime={publishedAt ?? savedAt}>
        {publishedAt === null
          ? fullDay(savedAt, language)
          : publishedDay(publishedAt, language, headline.language)}
      </time>
      {places === '' ? null : <b>{places}</b>}
      {headline.isStarred ? <Star size={12} {...icon} /> : null}
      {Place === null ? null : <Place size={12} {...icon} />}
    </div>
  );
}

function HitText({ hit }: { readonly hit: SearchHit }) {
  const { list } = useWords();
  const { headline, titleMarks, snippet } = hit;
  const language = headline.language ?? undefined;
  const direction = textDirection(headline.language);
  return (
    <>
      <div className={styles['title']} lang={language} dir={direction}>
        {headline.title === '' ? list.untitled : <Marked text={headline.title} marks={titleMarks} />}
      </div>
      {snippet.text === '' ? null : (
        <p className={styles['snippet']} lang={language} dir={direction}>
          {snippet.isCutBefore ? '…' : ''}
          <Marked text={snippet.text} marks={snippet.marks} />
          {snippet.isCutAfter ? '…' : ''}
        </p>
      )}
    </>
  );
}

interface SearchRowProps {
  readonly hit: SearchHit;
  readonly index: number;
  /** Of all that were found; -1 when there are more than were counted. */
  readonly setSize: number;
  readonly isCurrent: boolean;
  readonly top: number;
  readonly measure: Ref<HTMLDivElement>;
  readonly onOpen: (hit: SearchHit) => void;
}

/** An article that was found, and the words it says around it (screen 04). */
export function SearchRow({ hit, index, setSize, isCurrent, top, measure, onOpen }: SearchRowProps) {
  const { thumbnail } = hit.headline;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field handles the keys
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option cannot hold such a row
      role="option"
      id={hitElementId(index)}
      ref={measure}
      data-index={index}
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={setSize}
      tabIndex={-1}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(hit)}
    >
      <div className={styles['main']}>
        <HitSource hit={hit} />
        <HitText hit={hit} />
      </div>
      {thumbnail === null ? null : (
        <Thumbnail key={thumbnail} hash={thumbnail} size={86} className={styles['thumbnail']} />
      )}
    </div>
  );
}
