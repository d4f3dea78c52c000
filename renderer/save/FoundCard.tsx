import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PagePreview, SavePreview } from '../../shared/ipc/contract/save-previews.js';
import { minutes, publishedDay } from '../i18n/dates.js';
import { useLanguage, useWords } from '../state/session.js';
import { SourceMark } from '../ui/SourceMark.js';
import { TitleText } from '../ui/TitleText.js';
import styles from './FoundCard.module.css';

interface FoundCardProps {
  readonly found: SavePreview;
  /** What is known besides of a page at an address. */
  readonly page?: PagePreview;
  readonly picture?: ReactNode;
}

/** Who a text is by and of when; of a page that does not say so, its site. What a narrow card cuts off stands last. */
function useSource({ publisher, authors, language }: SavePreview, page: PagePreview | undefined) {
  const interfaceLanguage = useLanguage();
  const day = page?.publishedAt ? publishedDay(page.publishedAt, interfaceLanguage, language) : null;
  const site = publisher ?? page?.host ?? null;
  const host = page && publisher !== null ? page.host : null;
  return { site, told: [site, day, ...authors, host].filter((part) => part !== null) };
}

/** What was found in what is about to be saved: where it is from, its title, how long it is. */
export function FoundCard({ found, page, picture = null }: FoundCardProps) {
  const { save } = useWords();
  const { title, language, characters, readingSeconds, related } = found;
  const { site, told } = useSource(found, page);
  const facts = [
    ...(characters === 0 ? [] : [save.foundText(characters, minutes(readingSeconds))]),
    ...(page && page.pictures > 0 ? [save.foundPictures(page.pictures)] : []),
    ...(related === 0 ? [] : [save.foundRelated(related)]),
  ];
  return (
    <section className={styles['card']} aria-label={save.found}>
      {picture}
      <div className={styles['words']}>
        {told.length === 0 ? null : (
          <p className={styles['source']}>
            {site === null ? null : <SourceMark name={site} />}
            <span>{told.join(' · ')}</span>
          </p>
        )}
        <h3 lang={language ?? undefined}>
          <TitleText text={title} />
        </h3>
        {facts.length === 0 ? null : (
          <p className={styles['facts']}>
            <FileText size={13} strokeWidth={1.75} aria-hidden="true" />
            {facts.join(' · ')}
          </p>
        )}
      </div>
    </section>
  );
}
