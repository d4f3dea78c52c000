import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeptMedia } from '../../../shared/ipc/contract/media.js';
import { fileSize } from '../../i18n/bytes.js';
import { failureOf } from '../../lib/failure-of.js';
import { mediaFailure } from '../../state/media-failure.js';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { useStorePart } from '../../state/store.js';
import { offerUndo } from '../../state/undo-acts.js';
import { Button } from '../../ui/Button.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface OneProps {
  /** The address of a film or sound in the open article. */
  readonly address: string;
}

/** The question takes the place of the button that asked for it, and its focus. */
const focusOn = (button: HTMLButtonElement | null): void => button?.focus();

type Asked = 'no' | 'asking' | { readonly bytes: number | null };

/** How far the keeping is. */
function Keeping({
  jobId,
  done,
  total,
}: {
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
}) {
  const { client, attempt } = useSession();
  const { media } = useWords();
  const language = useLanguage();
  return (
    <span className="media-acts">
      <progress aria-label={media.keeping} {...(total > 0 ? { value: done, max: total } : {})} />
      {total > 0 ? media.progress(fileSize(done, language), fileSize(total, language)) : media.keeping}
      <Button onClick={() => attempt(client.call('jobs.cancel', { id: jobId }))}>{media.stop}</Button>
    </span>
  );
}

/** Keeps a film or sound of the open article on disk, after telling its size. */
export function KeepMedia({ address }: OneProps) {
  const { client, reading, jobs, toasts, attempt } = useSession();
  const { media } = useWords();
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked>('no');
  const id = reading.openId();
  const progress = useStorePart(jobs.store, (state) => (id === null ? undefined : state.progress.get(id)));
  if (id === null) return null;
  if (progress?.step === 'media') return <Keeping {...progress} />;
  const ask = async (): Promise<void> => {
    setAsked('asking');
    try {
      setAsked(await client.call('media.measure', { id, address }));
    } catch (error) {
      setAsked('no');
      toasts.show('error', (words) => mediaFailure(failureOf(error), words));
    }
  };
  if (asked === 'no')
    return (
      <Button onClick={() => attempt(ask())}>
        <Download {...icon} />
        {media.keep}
      </Button>
    );
  if (asked === 'asking') return <span aria-live="polite">{media.measuring}</span>;
  const { bytes } = asked;
  const keep = (): void => {
    setAsked('no');
    attempt(client.call('media.keep', { id, address }));
  };
  return (
    <span className="media-acts">
      <Button isPrimary onClick={keep} ref={focusOn}>
        {bytes === null ? media.keepUnknown : media.keepSize(fileSize(bytes, language))}
      </Button>
      <Button onClick={() => setAsked('no')}>{media.cancel}</Button>
    </span>
  );
}

/** The player of a film or sound that is on disk, and the way to delete it. */
export function KeptPlayer({ file, poster }: { readonly file: KeptMedia; readonly poster: string | null }) {
  const session = useSession();
  const { media } = useWords();
  const language = useLanguage();
  const { address, hash, mime, bytes } = file;
  const source = `asset://media/${hash}`;
  const remove = async (): Promise<void> => {
    const id = session.reading.openId();
    if (id === null) return;
    await session.client.call('media.remove', { id, address });
    offerUndo(session, 'remove-media', 1);
  };
  return (
    <>
      {mime.startsWith('video/') ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- pages rarely bring any along
        <video
          controls
          preload="metadata"
          src={source}
          {...(poster === null ? {} : { poster: `asset://sha256/${poster}` })}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- pages rarely bring any along
        <audio controls preload="metadata" src={source} />
      )}
      <span className="media-acts">
        {media.kept(fileSize(bytes, language))}
        <Button onClick={() => session.attempt(remove())}>
          <Trash2 {...icon} />
          {media.remove}
        </Button>
      </span>
    </>
  );
}
