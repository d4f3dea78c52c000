import { ClipboardPaste, FileQuestion } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
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

/** Says that little of a page was found, so that nobody takes it for the whole; the rest can be pasted. What was pasted is not doubted. */
export function WeakText({ article, text }: WeakTextProps) {
  const { panes } = useSession();
  const { reading } = useWords();
  const language = useLanguage();
  if (!article.isWeak || article.url === null) return null;
  const told = reading.weakText(Array.from(text).length);
  return (
    <aside className={styles['banner']} aria-label={told} lang={language} {...APP_WORDS}>
      <FileQuestion {...icon} />
      <span>{told}</span>
      <div className={styles['acts']}>
        <TryAsBrowser id={article.headline.id} />
        <SignIn address={article.url} />
        <Button onClick={() => panes.change({ dialog: { kind: 'paste-into', into: article.headline.id } })}>
          <ClipboardPaste {...icon} />
          {reading.pasteText}
        </Button>
      </div>
    </aside>
  );
}
