import { assertNever } from '../../shared/assert.js';
import { bringable, isMissingAnything } from '../../shared/missing-anything.js';
import type { BroughtBack, Difference } from '../../shared/model/salvage.js';
import type { Words } from '../i18n/words.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { BringingBack } from './BringingBack.js';
import styles from './Survey.module.css';
import { TextlessList } from './TextlessList.js';
import type { Survey } from './use-survey.js';

/** Newer damaged files that hold nothing which is missing. */
function PassedOver({ difference: { file, passedOver } }: { readonly difference: Difference }) {
  const { salvage } = useWords();
  if (passedOver.length === 0) return null;
  return (
    <>
      {passedOver.map(({ file: name, isReadable }) => (
        <p key={name}>{isReadable ? salvage.nothingIn(name) : salvage.unreadableIn(name)}</p>
      ))}
      <p>{salvage.fromOlder(file)}</p>
    </>
  );
}

/** What of one file is missing here, in a sentence. */
function missingWords(difference: Difference, { salvage }: Words): string {
  if (isMissingAnything(difference)) return salvage.missing(bringable(difference));
  return difference.isReadable ? salvage.nothing : salvage.unreadable;
}

function Missing({ difference }: { readonly difference: Difference }) {
  const words = useWords();
  const { salvage } = words;
  const { textless, unknown, stranded, nameless, older, named } = difference;
  return (
    <>
      <PassedOver difference={difference} />
      <p>{missingWords(difference, words)}</p>
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
      {nameless > 0 ? <p>{salvage.nameless(nameless)}</p> : null}
      {older > 0 ? <p>{salvage.older(older)}</p> : null}
    </>
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
      {textless.length === 0 ? null : <TextlessList textless={textless} />}
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
