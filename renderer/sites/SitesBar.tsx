import { ArrowLeft, ArrowRight, Check, RotateCw, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { SiteView } from '../../shared/ipc/contract/sites.js';
import { readKey } from '../../shared/site-keys.js';
import { words as allWords, type Words } from '../i18n/words.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { endOf } from '../lib/job-end.js';
import { useWindowEvent } from '../lib/use-event.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import styles from './Sites.module.css';
import { useSite } from './use-site.js';

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const;
const NOTHING: SiteView = {
  address: '',
  title: '',
  isLoading: true,
  canGoBack: false,
  canGoForward: false,
  failure: null,
};

type Saving = 'no' | 'under-way' | 'done' | { readonly why: string };

interface BarProps {
  readonly client: Client;
  readonly view: SiteView;
  readonly words: Words;
}

/** Whether what was saved is what the site asks first, and not its article. */
async function isWall(client: Client, id: ArticleId | null): Promise<boolean> {
  if (id === null) return false;
  return client.call('articles.open', { id }).then(
    ({ wall }) => wall !== undefined,
    () => false, // it is saved all the same
  );
}

/** Saves what is seen, and says what became of it until another page is seen. */
function SaveButton({ client, view, words }: BarProps) {
  const { sites } = words;
  const [state, setState] = useState<Saving>('no');
  const save = (): void => {
    setState('under-way');
    const tell = (failure: FailureFacts): void =>
      setState({
        why:
          failure.code === 'outcome-weaker' ? sites.weaker : words.failures[failure.code].sentence(failure),
      });
    endOf(client, () => client.call('sites.save'))
      .then(async (ending) => {
        if (ending.kind !== 'finished') return tell(ending.end.failure);
        return setState((await isWall(client, ending.end.articleId)) ? { why: sites.stillWall } : 'done');
      })
      .catch((error: unknown) => tell(failureOf(error)));
  };
  const told = typeof state === 'object' ? state.why : '';
  return (
    <>
      <Button
        isPrimary
        onClick={save}
        disabled={state === 'under-way' || view.failure !== null}
        title={told === '' ? undefined : told}
      >
        {state === 'under-way' ? sites.saving : sites.save}
      </Button>
      {state === 'done' ? <Check {...icon} /> : null}
      {told === '' ? null : <TriangleAlert {...icon} />}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form control */}
      <span className={styles[told === '' ? 'hidden' : 'why']} role="status">
        {state === 'done' ? sites.saved : told}
      </span>
    </>
  );
}

/** Gives a field the focus with all of it selected, so that it can be copied. */
function choose(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

function Bar({ client, view, words }: BarProps) {
  const { sites } = words;
  const address = useRef<HTMLInputElement>(null);
  const go = (step: 'back' | 'forward' | 'reload' | 'stop'): void =>
    void client.call('sites.go', { step }).catch(() => undefined);
  useEffect(() => client.on('sites.address-wanted', () => choose(address.current)), [client]);
  useWindowEvent('keydown', (event) => {
    const { altKey: alt, ctrlKey: control, metaKey: meta, shiftKey: shift, key, code } = event;
    const wanted = readKey({ alt, control, meta, shift, key, code });
    if (wanted === null) return;
    if (wanted === 'address') choose(address.current);
    else go(wanted);
    event.preventDefault();
  });
  return (
    <header className={styles['bar']}>
      <IconButton
        label={sites.back}
        shortcut="Alt ArrowLeft"
        disabled={!view.canGoBack}
        onClick={() => go('back')}
      >
        <ArrowLeft {...icon} />
      </IconButton>
      <IconButton
        label={sites.forward}
        shortcut="Alt ArrowRight"
        disabled={!view.canGoForward}
        onClick={() => go('forward')}
      >
        <ArrowRight {...icon} />
      </IconButton>
      {view.isLoading ? (
        <IconButton label={sites.stop} shortcut="Esc" onClick={() => go('stop')}>
          <X {...icon} />
        </IconButton>
      ) : (
        <IconButton label={sites.reload} shortcut="Ctrl R" onClick={() => go('reload')}>
          <RotateCw {...icon} />
        </IconButton>
      )}
      <input
        ref={address}
        className={styles['address']}
        aria-label={sites.address}
        value={view.address}
        readOnly
        spellCheck={false}
      />
      <SaveButton key={view.address} client={client} view={view} words={words} />
    </header>
  );
}

/** Our own bar over a site. The site itself is no part of this page: main lays its view under the bar. */
export function SitesBar({ client }: { readonly client: Client }) {
  const { view, appearance } = useSite(client);
  const title = view?.title ?? '';
  useEffect(() => {
    if (title !== '') document.title = title;
  }, [title]);
  if (!appearance) return null;
  const { settings, systemLanguage } = appearance;
  const words = allWords[settings.language === 'system' ? systemLanguage : settings.language];
  const shown = view ?? NOTHING;
  return (
    <div className={styles['window']}>
      <Bar client={client} view={shown} words={words} />
      <main aria-label={words.sites.window}>
        <h1 className={styles['hidden']}>{title === '' ? words.sites.window : title}</h1>
        {shown.failure === null ? null : (
          <p className={styles['told']} role="alert">
            {words.sites[shown.failure]}
          </p>
        )}
      </main>
    </div>
  );
}
