import { FileText } from 'lucide-react';
import type { SavePreview } from '../../shared/ipc/contract/articles.js';
import { minutes } from '../i18n/dates.js';
import { useWords } from '../state/session.js';
import { SourceMark } from '../ui/SourceMark.js';
import styles from './FoundCard.module.css';

/** What was found in a text that is about to be saved: where it is from, its title, how long it is. */
export function FoundCard({ found }: { readonly found: SavePreview }) {
  const { save } = useWords();
  const { title, publisher, authors, language, characters, readingSeconds, related } = found;
  const source = [publisher, ...authors].filter((name) => name !== null);
  const facts = [
    save.foundText(characters, minutes(readingSeconds)),
    ...(related === 0 ? [] : [save.foundRelated(related)]),
  ];
  return (
    <section className={styles['card']} aria-label={save.found}>
      {source.length === 0 ? null : (
        <p className={styles['source']}>
          {publisher === null ? null : <SourceMark name={publisher} />}
          {source.join(' · ')}
        </p>
      )}
      <h3 lang={language ?? undefined}>{title}</h3>
      <p className={styles['facts']}>
        <FileText size={13} strokeWidth={1.75} aria-hidden="true" />
        {facts.join(' · ')}
      </p>
    </section>
  );
}
