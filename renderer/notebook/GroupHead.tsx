import { useEffect, useRef } from 'react';
import type { NotebookGroup } from '../../shared/model/notebook.js';
import { longDay, publishedDay } from '../i18n/dates.js';
import { openById } from '../state/open-articles.js';
import { entryKey } from '../state/notebook-groups.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { TitleText } from '../ui/TitleText.js';
import { SourceMark } from '../ui/SourceMark.js';
import styles from './Notebook.module.css';

function PickAll({ group, title }: { readonly group: NotebookGroup; readonly title: string }) {
  const { notebook, attempt } = useSession();
  const { notebook: words } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const picked = useStorePart(notebook.store, (state) => state.picked);
  const { id } = group.headline;
  const keys = group.entries.map((entry) => entryKey(id, entry));
  const count = keys.filter((key) => picked.has(key)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < keys.length;
  }, [count, keys.length]);
  const pick = async (): Promise<void> => {
    const isTakenOut = count === keys.length;
    notebook.pick(keys);
    if (isTakenOut) return;
    await notebook.refresh(id); // the article may go on in a page that is not here yet
    const { picked: now } = notebook.store.get();
    const all = notebook.entries().filter(({ group: { headline } }) => headline.id === id);
    const others = all.flatMap(({ key }) => (now.has(key) ? [] : key));
    if (others.length > 0) notebook.pick(others);
  };
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles['pick']}
      checked={count === keys.length}
      aria-label={words.selectArticle(title)}
      onChange={() => attempt(pick())}
    />
  );
}

/** The head of an article on the page of notes: where it is from, its title, its day. */
export function GroupHead({ group, titleId }: { readonly group: NotebookGroup; readonly titleId: string }) {
  const session = useSession();
  const { notebook: words } = useWords();
  const language = useLanguage();
  const { headline } = group;
  const source = headline.publisher ?? headline.host;
  const title = headline.title === '' ? words.untitled : headline.title;
  const day = headline.publishedAt ?? headline.savedAt;
  return (
    <header className={styles['head']}>
      <PickAll group={group} title={title} />
      {headline.thumbnail === null ? null : (
        <img
          src={`asset://thumbnail/${headline.thumbnail}`}
          alt=""
          width={42}
          height={42}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      )}
      <div>
        <p className={styles['source']}>
          {source === null ? null : (
            <>
              <SourceMark name={source} />
              <span>{source}</span>
            </>
          )}
          <time dateTime={day}>
            {headline.publishedAt === null
              ? longDay(day, language)
              : publishedDay(day, language, headline.language)}
          </time>
        </p>
        <h2 id={titleId} lang={headline.language ?? undefined}>
          <button
            type="button"
            title={words.openArticle(title)}
            onClick={() => session.attempt(openById(session, headline.id, 'now'))}
          >
            <TitleText text={title} />
          </button>
        </h2>
      </div>
    </header>
  );
}
