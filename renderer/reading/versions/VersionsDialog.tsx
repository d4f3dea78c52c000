import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import type { ArticleId } from '../../../shared/model/article.js';
import type { HighlightId } from '../../../shared/model/highlight.js';
import type { VersionSummary } from '../../../shared/model/version.js';
import { fullMoment } from '../../i18n/dates.js';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { showVersion } from '../../state/version-acts.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Segments } from '../../ui/Segments.js';
import { useComparison, useVersion, useVersions } from './use-version.js';
import { VersionChanges } from './VersionChanges.js';
import { VersionText } from './VersionText.js';
import styles from './Versions.module.css';

const sides = ['changes', 'text'] as const;
type Side = (typeof sides)[number];

interface ListProps {
  readonly versions: readonly VersionSummary[];
  readonly chosen: number;
  readonly onChoose: (version: number) => void;
}

function VersionList({ versions, chosen, onChoose }: ListProps) {
  const { versions: words } = useWords();
  const language = useLanguage();
  return (
    <ul className={styles['list']} aria-label={words.title}>
      {versions.map(({ version, origin, createdAt, length, isShown }) => (
        <li key={version}>
          <button
            type="button"
            aria-current={version === chosen}
            onClick={() => onChoose(version)}
            data-first-focus={version === chosen ? true : undefined}
          >
            <b>
              {words.number(version)} · {words.origins[origin]}
            </b>
            <time dateTime={createdAt}>{fullMoment(createdAt, language)}</time>
            <small>{words.length(length)}</small>
            {isShown ? (
              <em>
                <Check size={13} strokeWidth={2} aria-hidden="true" />
                {words.shown}
              </em>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface AgainstProps {
  readonly versions: readonly VersionSummary[];
  readonly value: number;
  readonly onChoose: (version: number) => void;
}

function Against({ versions, value, onChoose }: AgainstProps) {
  const { versions: words } = useWords();
  const id = useId();
  return (
    <div className={styles['against']}>
      <label htmlFor={id}>{words.against}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {versions.map(({ version, origin }) => (
          <option key={version} value={version}>
            {words.number(version)} · {words.origins[origin]}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ComparedProps {
  readonly articleId: ArticleId;
  readonly version: number;
  readonly others: readonly VersionSummary[];
}

/** A version beside another one: the one before it, until a person chooses. */
function Compared({ articleId, version, others }: ComparedProps) {
  const { versions: words } = useWords();
  const [wanted, setWanted] = useState<number | null>(null);
  const older = others.find((other) => other.version < version) ?? others[0];
  const against = others.some((other) => other.version === wanted) ? wanted : (older?.version ?? null);
  const after = useVersion(articleId, version);
  const before = useVersion(articleId, against);
  const comparison = useComparison(before, after);
  if (against === null) return <p className={styles['hint']}>{words.only}</p>;
  return (
    <>
      <Against versions={others} value={against} onChoose={setWanted} />
      {comparison && after ? (
        <VersionChanges comparison={comparison} article={after} />
      ) : (
        <div aria-busy="true" />
      )}
    </>
  );
}

function Read({
  articleId,
  version,
  sought,
}: Omit<ComparedProps, 'others'> & { readonly sought: HighlightId | null }) {
  const article = useVersion(articleId, version);
  return article ? <VersionText article={article} sought={sought} /> : <div aria-busy="true" />;
}

interface VersionsDialogProps {
  readonly articleId: ArticleId;
  /** The version to begin with; null for the one that is shown. */
  readonly first: number | null;
  /** A highlight whose words are to be seen in it. */
  readonly sought: HighlightId | null;
  readonly onClose: () => void;
}

/** Every version of an article: to be read, compared, and made the one that is shown. */
export function VersionsDialog({ articleId, first, sought, onClose }: VersionsDialogProps) {
  const session = useSession();
  const { versions: words } = useWords();
  const versions = useVersions(articleId);
  const [wanted, setWanted] = useState<number | null>(first);
  const [side, setSide] = useState<Side>(sought === null ? 'changes' : 'text');
  const chosen =
    versions.find(({ version }) => version === wanted) ??
    versions.find(({ isShown }) => isShown) ??
    versions[0];
  const id = useId();
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} isWide>
      {chosen ? (
        <div className={styles['versions']}>
          <VersionList versions={versions} chosen={chosen.version} onChoose={setWanted} />
          <section className={styles['side']} aria-labelledby={id}>
            <header>
              <h3 id={id}>{words.number(chosen.version)}</h3>
              <Segments
                label={words.view}
                value={side}
                choices={sides}
                nameOf={(choice) => words.sides[choice]}
                onChoose={setSide}
              />
              <Button
                disabled={chosen.isShown}
                onClick={() => session.attempt(showVersion(session, articleId, chosen.version))}
              >
                {words.show}
              </Button>
            </header>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
            <section className={styles['scroll']} tabIndex={0} aria-label={words.sides[side]}>
              {side === 'changes' ? (
                <Compared
                  key={chosen.version}
                  articleId={articleId}
                  version={chosen.version}
                  others={versions.filter(({ version }) => version !== chosen.version)}
                />
              ) : (
                <Read articleId={articleId} version={chosen.version} sought={sought} />
              )}
            </section>
          </section>
        </div>
      ) : (
        <div aria-busy="true" />
      )}
    </Dialog>
  );
}
