import type { FailureFacts } from '../../shared/model/failure.js';
import { useWords } from '../state/session.js';
import styles from './NoteProblem.module.css';

/** Why a note could not be stored; nothing while it could. */
export function NoteProblem({ failure }: { readonly failure: FailureFacts | null | undefined }) {
  const { marks, failures } = useWords();
  if (!failure) return null;
  return (
    <p className={styles['problem']} role="alert">
      {marks.notSaved(failures[failure.code].brief(failure))}
    </p>
  );
}
