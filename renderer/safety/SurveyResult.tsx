import { useState } from 'react';
import { assertNever } from '../../shared/assert.js';
import type { BroughtBack, Difference, Textless } from '../../shared/model/salvage.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { BringingBack } from './BringingBack.js';
import styles from './Survey.module.css';
import type { Survey } from './use-survey.js';

/** How much of a difference can be brought back in any form. */
export const bringable = ({ articles, textless, highlights, notes }: Difference) => ({
  articles: articles + textless,
  highlights,
  notes,
});

/** Whether there is anything to decide. */
export const isAnythingMissing = (difference: Difference): boolean =>
  Object.values(bringable(difference)).some((n) => n > 0);

function Missing({ difference }: { readonly difference: Difference }) {
  const { salvage } = useWords();
  const { textless, unknown, stranded, named } = difference;
  return (
    <>
      <p>{isAnythingMissing(difference) ? salvage.missing(bringable(difference)) : salvage.nothing}</p>
      {named.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls has to be reached by keys
        <ul className={styles['titles']} aria-label={salvage.missingList} tabIndex={0}>
          {named.map(({ title, isWhole }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- titles repeat, and the list never changes
            <li key={at}>
              <span>{title}</span>
              {isWhole ? null : <em>{salvage.textDamaged}</em>}
            </li>
          ))}
        </ul>
      )}
      {textless > 0 ? <p>{salvage.textless(textless)}</p> : null}
      {unknown > 0 ? <p>{salvage.unknown(unknown)}</p> : null}
      {stranded > 0 ? <p>{salvage.stranded(stranded)}</p> : null}
    </>
  );
}

function TextlessRow({ article: { id, title, canRetry } }: { readonly article: Textless }) {
  const { client, attempt } = useSession();
  const { salvage } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const saveAgain = (): void => {
    setIsAsked(true);
    attempt(
      client.call('articles.retry', { id }).catch((error: unknown) => {
        setIsAsked(false);
        throw error;
      }),
    );
  };
  return (
    <li>
      <span>{title}</span>
      {canRetry && !isAsked ? (
        <Button onClick={saveAgain} aria-label={salvage.saveAgainOf(title)}>
          {salvage.saveAgain}
        </Button>
      ) : (
        <em>{canRetry ? salvage.saving : salvage.noAddress}</em>
      )}
    </li>
  );
}

interface BackProps {
  readonly brought: BroughtBack;
  readonly isStopped: boolean;
}

function Back({ brought, isStopped }: BackProps) {
  const { salvage } = useWords();
  const { textless } = brought;
  return (
    <>
      <output>{isStopped ? salvage.backSoFar(brought) : salvage.back(brought)}</output>
      {textless.length === 0 ? null : (
        <>
          <h3>{salvage.textlessTitle}</h3>
          <ul className={styles['titles']} aria-label={salvage.textlessTitle}>
            {textless.map((article) => (
              <TextlessRow key={article.id} article={article} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What the damaged file still holds and the library lacks, and what became of that. */
export function SurveyResult({ survey: { state, again, stop } }: { readonly survey: Survey }) {
  const { salvage, failures } = useWords();
  switch (state.kind) {
    case 'reading': {
      const words = salvage.reading(Math.round(100 * state.share));
      return (
        <div className={styles['reading']}>
          <span>{words}</span>
          <progress value={state.share} max={1} aria-label={words} />
          <Button onClick={stop}>{salvage.stop}</Button>
        </div>
      );
    }
    case 'found':
      return <Missing difference={state.difference} />;
    case 'back':
      return <Back brought={state.brought} isStopped={state.isStopped} />;
    case 'bringing':
      return (
        <>
          <BringingBack jobId={state.jobId} />
          <p>{salvage.bringingOn}</p>
        </>
      );
    case 'failed':
      return (
        <div className={styles['reading']}>
          <span>
            {state.failure.code === 'cancelled'
              ? salvage.stopped
              : failures[state.failure.code].sentence(state.failure)}
          </span>
          <Button onClick={again}>{salvage.again}</Button>
        </div>
      );
    default:
      return assertNever(state);
  }
}
