import { ArrowDownToLine, Ban } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWindowEvent } from '../lib/use-event.js';
import { saveText } from '../state/save-acts.js';
import { saveFiles } from '../state/save-files.js';
import { useSession, useWords } from '../state/session.js';
import {
  type DropOffer,
  droppedFiles,
  droppedText,
  droppedTitle,
  dropOffer,
  offerWords,
} from './drop-offer.js';
import styles from './DropArea.module.css';

const TEXT_FIELD =
  'textarea, input:not([type="range"], [type="radio"], [type="checkbox"]), [contenteditable="true"]';

/** A text dragged over a field is the field's, as everywhere. A file never is: Chromium would leave the page for it. */
const isForField = ({ target, dataTransfer }: DragEvent): boolean =>
  target instanceof Element &&
  target.closest(TEXT_FIELD) !== null &&
  dataTransfer?.types.includes('Files') !== true;

function Overlay({ offer }: { readonly offer: DropOffer }) {
  const words = useWords();
  const overlay = useRef<HTMLDivElement>(null);
  // Above everything, also above an open dialog.
  useLayoutEffect(() => overlay.current?.showPopover?.(), []);
  const Icon = offer.kind === 'refused' ? Ban : ArrowDownToLine;
  return (
    <div ref={overlay} popover="manual" className={styles['overlay']} data-kind={offer.kind}>
      <p>
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
        {offerWords(offer, words)}
      </p>
    </div>
  );
}

const isSame = (one: DropOffer | null, other: DropOffer): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Lets addresses, texts and files be dropped anywhere on the window, and says beforehand what a drop will do. */
export function DropArea() {
  const session = useSession();
  const [offer, setOffer] = useState<DropOffer | null>(null);
  /** What is dragged out of the page itself is no offer to it. */
  const isOwn = useRef(false);

  const over = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!dataTransfer || isOwn.current) return;
    if (isForField(event)) return setOffer(null);
    event.preventDefault();
    const now = dropOffer(dataTransfer);
    dataTransfer.dropEffect = now.kind === 'refused' ? 'none' : 'copy';
    setOffer((before) => (isSame(before, now) ? before : now));
  };
  useWindowEvent('dragstart', () => {
    isOwn.current = true;
  });
  useWindowEvent('dragend', () => {
    isOwn.current = false;
  });
  useWindowEvent('dragenter', over);
  useWindowEvent('dragover', over);
  useWindowEvent('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) setOffer(null);
  });
  // No pointer moves during a drag: where one does, the drag ended elsewhere.
  useWindowEvent('pointermove', () => setOffer(null));
  useWindowEvent('drop', (event) => {
    const { dataTransfer } = event;
    setOffer(null);
    if (isForField(event)) return;
    event.preventDefault();
    if (!dataTransfer || isOwn.current) return;
    const dropped = dropOffer(dataTransfer);
    session.panes.change({ dialog: null });
    if (dropped.kind === 'refused') session.toasts.show('error', ({ drop }) => drop.refused);
    else if (dropped.kind === 'files') {
      const { files, folders } = droppedFiles(dataTransfer);
      session.attemptSave(saveFiles(session, files, folders));
    } else session.attemptSave(saveText(session, droppedText(dataTransfer), droppedTitle(dataTransfer)));
  });
  return offer ? <Overlay offer={offer} /> : null;
}
