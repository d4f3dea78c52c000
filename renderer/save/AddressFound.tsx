import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { PagePreview } from '../../shared/ipc/contract/save-previews.js';
import { useAfter } from '../lib/use-after.js';
import { useSession, useWords } from '../state/session.js';
import { showSettings } from '../state/show-settings.js';
import { Button } from '../ui/Button.js';
import { FoundCard } from './FoundCard.js';
import { PreviewedPicture } from './PreviewedPicture.js';
import styles from './SaveDialog.module.css';
import type { AddressPreview } from './use-address-preview.js';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What is missing of a page whose text would not all be saved; null of a whole one. */
function useReserve({ obstacle, isWeak, characters, isContinued, isFramed }: PagePreview): string | null {
  const { save, walls } = useWords();
  if (isFramed) return save.previewFramed;
  if (obstacle === 'scripts') return save.previewScripts;
  if (obstacle === 'login') return save.previewLogin;
  if (obstacle !== null) return walls[obstacle].told;
  if (isWeak) return characters === 0 ? save.previewEmpty : save.previewWeak(characters);
  return isContinued ? save.previewContinued : null;
}

function Found({ page, picture }: Extract<AddressPreview, { kind: 'found' }>) {
  const reserve = useReserve(page);
  return (
    <>
      <FoundCard
        found={page}
        page={page}
        picture={picture && <PreviewedPicture picture={picture === 'coming' ? null : picture} />}
      />
      {reserve === null ? null : (
        <p className={page.isWeak && !page.isFramed ? styles['weak'] : styles['hint']}>
          <TriangleAlert {...icon} />
          {reserve}
        </p>
      )}
    </>
  );
}

/** From a private address to the place where it can be allowed; the address waits in the dialog. */
function AllowHost({ host }: { readonly host: string }) {
  const session = useSession();
  const { reading } = useWords();
  const allow = (): void => {
    session.panes.change({ dialog: null });
    showSettings(session, host);
  };
  return <Button onClick={allow}>{reading.allowInSettings}</Button>;
}

/** What the site of an address said about its page, before anything is saved. */
export function AddressFound({ preview }: { readonly preview: AddressPreview }) {
  const { save, failures } = useWords();
  if (preview.kind === 'found') return <Found {...preview} />;
  if (preview.kind === 'looking') return null;
  const { failure } = preview;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form control
    <p className={styles['hint']} role="status">
      <TriangleAlert {...icon} />
      {save.noPreview(failures[failure.code].brief(failure))}
      {failure.code === 'private-address' && failure.host !== undefined ? (
        <AllowHost host={failure.host} />
      ) : null}
    </p>
  );
}

/** At the end of the field: that the page is looked at, or that its text was found. */
export function LookState({ preview }: { readonly preview: AddressPreview | null }) {
  const { save } = useWords();
  const isSlow = useAfter(preview?.kind === 'looking', 150);
  const isFound = preview?.kind === 'found' && !preview.page.isWeak;
  return (
    <span className={styles['look']} aria-live="polite" data-found={isFound}>
      {isSlow ? (
        <>
          <LoaderCircle {...icon} className={styles['spinner']} />
          {save.looking}
        </>
      ) : null}
      {isFound ? (
        <>
          <CircleCheck {...icon} />
          {save.textFound}
        </>
      ) : null}
    </span>
  );
}
