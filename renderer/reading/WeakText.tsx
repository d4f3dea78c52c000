import { ClipboardPaste, FileQuestion, RefreshCw, ShieldQuestion } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { opensInWindow } from '../lib/opens-in-window.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { readAgain } from '../state/version-acts.js';
import { Button } from '../ui/Button.js';
import { APP_WORDS } from './body-context.js';
import { SignIn } from './SignIn.js';
import { TryAsBrowser } from './TryAsBrowser.js';
import styles from './MissingPictures.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface WeakTextProps {
  readonly article: Article;
  readonly text: string;
}

/** What to try: of a wall, what gets past it. */
function Ways({ article, address }: { readonly article: Article; readonly address: string }) {
  const session = useSession();
  const { reading, versions } = useWords();
  const { wall, headline } = article;
  const isOpened = wall !== undefined && opensInWindow(wall);
  return (
    <div className={styles['acts']}>
      {isOpened ? null : <TryAsBrowser id={headline.id} />}
      <SignIn address={address} wall={wall} isPrimary={isOpened} />
      {wall === undefined ? null : (
        <Button onClick={() => session.attempt(readAgain(session, headline.id, 'fetch-again'))}>
          <RefreshCw {...icon} />
          {versions.fetchAgain}
        </Button>
      )}
      <Button onClick={() => session.panes.change({ dialog: { kind: 'paste-into', into: headline.id } })}>
        <ClipboardPaste {...icon} />
        {reading.pasteText}
      </Button>
    </div>
  );
}

/** Says that little of a page was found, or which wall was, so that nobody takes it for the whole; the rest can be pasted. What was pasted is not doubted. */
export function WeakText({ article, text }: WeakTextProps) {
  const { reading, walls } = useWords();
  const language = useLanguage();
  const { isWeak, url, wall } = article;
  if (!isWeak || url === null) return null;
  const told =
    wall === undefined ? reading.weakText(Array.from(text).length) : `${walls[wall].told} ${walls[wall].way}`;
  const Icon = wall === undefined ? FileQuestion : ShieldQuestion;
  return (
    <aside className={styles['banner']} aria-label={told} lang={language} {...APP_WORDS}>
      <Icon {...icon} />
      <span>{told}</span>
      <Ways article={article} address={url} />
    </aside>
  );
}
