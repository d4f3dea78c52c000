import { assertNever } from '../../../shared/assert.js';
import type { Article } from '../../../shared/model/article.js';
import { publishedHere } from '../../i18n/dates.js';
import { useLanguage, useWords } from '../../state/session.js';
import type { Comparison, HeadChange, LineChange, Piece } from './compare-versions.js';
import styles from './Versions.module.css';

/** Longer runs of lines that stayed are folded. */
const MOST_UNFOLDED = 2;

/** Words of one side, marked by element, line and sound: colour is never alone. */
function Side({ kind, text }: { readonly kind: 'removed' | 'added'; readonly text: string }) {
  const { versions } = useWords();
  const language = useLanguage();
  const said = (words: string) => <span className="visually-hidden" lang={language}>{`${words} `}</span>;
  const inside = (
    <>
      {said(kind === 'removed' ? versions.removedHere : versions.addedHere)}
      {text}
      {said(kind === 'removed' ? versions.removedEnd : versions.addedEnd)}
    </>
  );
  return kind === 'removed' ? <del>{inside}</del> : <ins>{inside}</ins>;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name and never move
    kind === 'same' ? <span key={index}>{text}</span> : <Side key={index} kind={kind} text={text} />,
  );
}

function Same({ lines }: { readonly lines: readonly string[] }) {
  const { versions } = useWords();
  const language = useLanguage();
  const shown = lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no other name and never move
    <p key={index} className={styles['same']}>
      {line}
    </p>
  ));
  return lines.length <= MOST_UNFOLDED ? (
    shown
  ) : (
    <details className={styles['folded']}>
      <summary lang={language}>{versions.unchanged(lines.length)}</summary>
      {shown}
    </details>
  );
}

function Line({ change }: { readonly change: LineChange }) {
  switch (change.kind) {
    case 'same':
      return <Same lines={change.lines} />;
    case 'changed':
      return (
        <p data-change="changed">
          <Pieces pieces={change.pieces} />
        </p>
      );
    case 'removed':
    case 'added':
      return (
        <p data-change={change.kind}>
          <Side kind={change.kind} text={change.text} />
        </p>
      );
    default:
      return assertNever(change);
  }
}

function Heads({ heads, article }: { readonly heads: readonly HeadChange[]; readonly article: Article }) {
  const { versions } = useWords();
  const language = useLanguage();
  const worded = (name: HeadChange['name'], value: string | null): string => {
    if (value === null) return versions.noValue;
    return name === 'publishedAt' || name === 'modifiedAt'
      ? publishedHere(value, language, article.language)
      : value;
  };
  if (heads.length === 0) return null;
  return (
    <dl className={styles['heads']}>
      {heads.map(({ name, before, after }) => (
        <div key={name}>
          <dt lang={language}>{versions.heads[name]}</dt>
          <dd>
            <Side kind="removed" text={worded(name, before)} />{' '}
            <Side kind="added" text={worded(name, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What differs between two versions of an article, from its head to its last line. */
export function VersionChanges({
  comparison,
  article,
}: {
  readonly comparison: Comparison;
  readonly article: Article;
}) {
  const { versions } = useWords();
  const language = useLanguage();
  const { heads, lines, pictures } = comparison;
  const isSameText = lines.every(({ kind }) => kind === 'same');
  const hasNewPictures = pictures.added + pictures.removed > 0;
  return (
    <div className={styles['changes']} lang={article.language ?? undefined}>
      {isSameText && heads.length === 0 && !hasNewPictures ? (
        <p className={styles['hint']} lang={language}>
          {versions.noChanges}
        </p>
      ) : null}
      <Heads heads={heads} article={article} />
      {hasNewPictures ? (
        <p className={styles['hint']} lang={language}>
          {versions.pictureChanges(pictures.removed, pictures.added)}
        </p>
      ) : null}
      {lines.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name and never move
        <Line key={index} change={change} />
      ))}
    </div>
  );
}
