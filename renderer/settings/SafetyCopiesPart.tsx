import { DatabaseBackup } from 'lucide-react';
import { useEffect } from 'react';
import type { SafetyCopy } from '../../shared/model/safety-copy.js';
import { copyName } from '../i18n/copy-name.js';
import { exactMoment } from '../i18n/dates.js';
import { BringingBack } from '../safety/BringingBack.js';
import { isUnderWay, useRun } from '../safety/use-run.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

function CopyRow({ copy }: { readonly copy: SafetyCopy }) {
  const { panes } = useSession();
  const { safety } = useWords();
  const language = useLanguage();
  const date = exactMoment(copy.madeAt, language);
  return (
    <li>
      <span>
        <time dateTime={copy.madeAt}>{date}</time>
        <em>{safety.kinds[copy.kind]}</em>
      </span>
      <small>{safety.size(copy.bytes)}</small>
      <Button
        aria-label={safety.restoreOf(copyName(copy, safety, language))}
        onClick={() => panes.change({ dialog: { kind: 'restore-copy', copy } })}
      >
        {safety.restore}
      </Button>
    </li>
  );
}

/** When the newest copy was made. That there will be a first one is no news where it has just failed. */
function LastCopy() {
  const { copies, problem, isLoaded } = useStore(useSession().safetyCopies.store);
  const { safety } = useWords();
  const language = useLanguage();
  const last = copies.find(({ kind }) => kind !== 'before-restore' && kind !== 'before-update');
  if (last) return <p>{safety.last(exactMoment(last.madeAt, language))}</p>;
  return problem ? null : <p>{isLoaded ? safety.none : '\u00a0'}</p>;
}

/** The safety copies there are, one more at a press, and the way back to any of them. */
export function SafetyCopiesPart() {
  const { safetyCopies, toasts, panes, attempt } = useSession();
  const { safety, salvage, failures } = useWords();
  const { copies, problem, isMaking, setAside, recovery } = useStore(safetyCopies.store);
  const run = useRun();
  useEffect(() => {
    attempt(safetyCopies.load());
  }, [safetyCopies, attempt]);
  const make = (): void =>
    attempt(safetyCopies.make().then(() => toasts.show('info', (words) => words.safety.made)));

  return (
    <Part title={safety.title}>
      <div className={styles['tall']}>
        <p className={styles['hint']}>{safety.hint}</p>
        <LastCopy />
        {problem ? (
          <p className={styles['wrong']}>
            {safety.problem} {failures[problem.code].sentence(problem)}
          </p>
        ) : null}
        <Button onClick={make} disabled={isMaking} aria-busy={isMaking}>
          <DatabaseBackup size={15} strokeWidth={1.75} aria-hidden="true" />
          {isMaking ? safety.making : safety.make}
        </Button>
        {isUnderWay(run) ? <BringingBack jobId={run.jobId} /> : null}
        {setAside.map((file) => (
          <div key={file} className={styles['refused']}>
            <span>{salvage.inSettings(file)}</span>
            {isUnderWay(run) ? null : (
              <Button
                aria-label={setAside.length === 1 ? undefined : salvage.lookInto(file)}
                onClick={() =>
                  panes.change({
                    dialog: {
                      kind: 'recovered',
                      recovery: recovery?.keptAs === file ? recovery : null,
                      file,
                    },
                  })
                }
              >
                {salvage.look}
              </Button>
            )}
          </div>
        ))}
        {copies.length === 0 ? null : (
          <ul className={styles['copies']} aria-label={safety.title}>
            {copies.map((copy) => (
              <CopyRow key={copy.name} copy={copy} />
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
