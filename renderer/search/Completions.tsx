import { type KnownNames, type Completion, completionsOf } from '../../shared/search/complete.js';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Kbd } from '../ui/Kbd.js';
import styles from './Completions.module.css';

/** How the query may go on, the likeliest first. */
export function useCompletions(): readonly Completion[] {
  const { attempt, client, searching, tags } = useSession();
  const language = useLanguage();
  const query = useStorePart(searching.store, (state) => state.query);
  const known = useStorePart(tags.store, (state) => state.tags);
  const [sources, setSources] = useState<readonly string[]>([]);
  useEffect(() => attempt(client.call('search.sources').then(setSources)), [attempt, client]);
  return useMemo(() => {
    const names: KnownNames = { tags: (known ?? []).map(({ name }) => name), sources };
    return completionsOf(query, language, names);
  }, [query, language, known, sources]);
}

/** A query with what was typed last gone on. */
export const completed = (query: string, { span, text }: Completion): string =>
  query.slice(0, span.start) + text + query.slice(span.end);

interface CompletionsProps {
  readonly offered: readonly Completion[];
  readonly onTake: (completion: Completion) => void;
}

/** Ways the query may go on, each to be pressed; the key at their head writes the first one, where the typing ends. */
export function Completions({ offered, onTake }: CompletionsProps) {
  const { search } = useWords();
  if (offered.length === 0) return null;
  return (
    <div className={styles['offered']}>
      <p>
        <Kbd keys="→" />
        {search.completes}
      </p>
      <ul aria-label={search.completions}>
        {offered.map((completion) => (
          <li key={completion.text}>
            <button type="button" onClick={() => onTake(completion)}>
              {completion.text.trim()}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
