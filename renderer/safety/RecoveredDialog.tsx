import { bringable, isMissingAnything } from '../../shared/missing-anything.js';
import type { DamagedName } from '../../shared/model/salvage.js';
import type { Recovery } from '../../shared/model/safety-copy.js';
import { fullMoment } from '../i18n/dates.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import styles from '../ui/ConfirmDialog.module.css';
import { Dialog } from '../ui/Dialog.js';
import { GoneDialog } from './GoneDialog.js';
import { SurveyResult } from './SurveyResult.js';
import { type Survey, useSurvey } from './use-survey.js';
import { whatHappened } from './what-happened.js';

interface RecoveredDialogProps {
  /** What happened at the last start; null when a person looks into a damaged file again. */
  readonly recovery: Recovery | null;
  /** Which file is looked into; null for the newest that holds anything. */
  readonly file: DamagedName | null;
  readonly onClose: () => void;
}

/** What is said after what was found in the file. */
function Advice({ recovery, survey: { state } }: ToldProps) {
  const { safety, salvage } = useWords();
  const language = useLanguage();
  if (!recovery || state.kind === 'back' || state.kind === 'bringing') return null;
  if (state.kind === 'found' && isMissingAnything(state.difference)) return <p>{salvage.later}</p>;
  if (recovery.copyMadeAt === null) return <p>{safety.startedAnewAdvice}</p>;
  return state.kind === 'found' ? (
    <p>{salvage.maybeLost(fullMoment(recovery.copyMadeAt, language))}</p>
  ) : null;
}

interface ToldProps extends Pick<RecoveredDialogProps, 'recovery'> {
  readonly survey: Survey;
}

/** What is told of a damaged file that was read. */
function Told({ recovery, survey }: ToldProps) {
  const words = useWords();
  const language = useLanguage();
  const { safety, salvage } = words;
  return (
    <div className={styles['text']}>
      <p>{recovery ? whatHappened(recovery, words, language).text : salvage.text}</p>
      {recovery?.keptAs ? <p>{safety.keptAs(recovery.keptAs)}</p> : null}
      <SurveyResult survey={survey} />
      <Advice recovery={recovery} survey={survey} />
    </div>
  );
}

/** The way on to an older damaged file, when there is one. */
function NextButton({ onPress }: { readonly onPress: () => void }) {
  const { setAside } = useStore(useSession().safetyCopies.store);
  const { salvage } = useWords();
  return setAside.length > 1 ? <Button onClick={onPress}>{salvage.nextFile}</Button> : null;
}

/** What a person may do about it: bring back what can be read, leave it, or go on when there is nothing to decide. */
function Foot({
  survey: { state, bringBack, again },
  recovery,
  file,
  onDecided,
}: Omit<RecoveredDialogProps, 'onClose'> & { readonly survey: Survey; readonly onDecided: () => void }) {
  const { client, attempt } = useSession();
  const { safety, salvage, asking } = useWords();
  const goOn = recovery?.copyMadeAt === null ? safety.goOn : safety.understood;
  const isUndecided = state.kind === 'found' && isMissingAnything(state.difference);
  return (
    <footer className={styles['foot']}>
      <Button onClick={() => attempt(client.call('app.show-library-folder'))}>{safety.showFolder}</Button>
      {isUndecided ? (
        <>
          <Button onClick={onDecided} disabled={state.isAsked}>
            {salvage.leave}
          </Button>
          <Button isPrimary onClick={bringBack} disabled={state.isAsked} aria-busy={state.isAsked}>
            {state.isAsked ? asking.working : salvage.bring(bringable(state.difference))}
          </Button>
        </>
      ) : (
        <>
          {state.kind === 'back' && file === null ? <NextButton onPress={again} /> : null}
          <Button isPrimary onClick={onDecided} disabled={state.kind === 'reading'}>
            {recovery && state.kind !== 'bringing' ? goOn : asking.close}
          </Button>
        </>
      )}
    </footer>
  );
}

/**
 * Tells that the library was damaged, what is open instead, what of the damaged file is missing there, and brings that
 * back; again at every start until a person has decided.
 */
function DamagedDialog({ recovery, file, onClose }: RecoveredDialogProps) {
  const { client, safetyCopies, attempt } = useSession();
  const words = useWords();
  const language = useLanguage();
  const survey = useSurvey(file);
  const { state } = survey;
  const { setAside } = useStore(safetyCopies.store);
  const isNothing = state.kind === 'found' && !isMissingAnything(state.difference);
  // That one file holds nothing decides nothing about the others.
  const leavesOthers = isNothing && file !== null && setAside.length > 1;
  const decided = (): void => {
    if (!leavesOthers) attempt(client.call('backups.acknowledge'));
    onClose();
  };
  const isDecided = state.kind === 'back' || state.kind === 'bringing' || isNothing;
  return (
    <Dialog
      title={recovery ? whatHappened(recovery, words, language).title : words.salvage.title}
      closeLabel={words.asking.close}
      onClose={isDecided ? decided : onClose}
    >
      <Told recovery={recovery} survey={survey} />
      <Foot survey={survey} recovery={recovery} file={file} onDecided={decided} />
    </Dialog>
  );
}

/** What happened to a library that was damaged or gone, and what can be done about it. */
export function RecoveredDialog({ recovery, file, onClose }: RecoveredDialogProps) {
  return recovery && recovery.keptAs === null ? (
    <GoneDialog recovery={recovery} onClose={onClose} />
  ) : (
    <DamagedDialog recovery={recovery} file={file} onClose={onClose} />
  );
}
