import { type FormEvent, useState } from 'react';
import { LAST_DAY } from '../lib/last-day.js';
import { dayAtHand, goToDay } from '../state/date-acts.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import dialog from '../ui/AskDialog.module.css';
import styles from './GoToDateDialog.module.css';

/** Asks for a day, and goes to its articles in the list. */
export function GoToDateDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { asking, filter } = useWords();
  const [day, setDay] = useState(() => dayAtHand(session));
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (day === '') return;
    onClose();
    session.attempt(goToDay(session, day));
  };
  return (
    <Dialog title={filter.goToDate} closeLabel={asking.close} onClose={onClose}>
      <form onSubmit={go}>
        <input
          type="date"
          max={LAST_DAY}
          data-first-focus
          className={`${dialog['field']} ${styles['day']}`}
          aria-label={filter.day}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <footer className={dialog['foot']}>
          <Button onClick={onClose}>{asking.cancel}</Button>
          <Button isPrimary type="submit" disabled={day === ''}>
            {filter.go}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
