import { ChevronLeft, ChevronRight, Download, ImageOff, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../shared/model/article.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { showContextMenu } from '../lib/context-menu.js';
import { useWindowEvent } from '../lib/use-event.js';
import { savePicture } from '../state/picture-acts.js';
import { type Picture, picturesIn } from '../state/pictures.js';
import { openArticle } from '../state/reading.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { showMessagesIn } from '../ui/message-place.js';
import { MiddleDots } from '../ui/MiddleDots.js';
import { pictureEntries } from './picture-menu.js';
import styles from './PictureViewer.module.css';
import { useLook } from './use-look.js';

const icon = { size: 19, strokeWidth: 1.75, 'aria-hidden': true } as const;
/** One press of an arrow moves a picture that is looked at from near, in CSS pixels. */
const STEP = 80;

/** The verbs for the picture that is shown. */
interface Verbs {
  readonly go: (step: 1 | -1) => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly whole: () => void;
  readonly move: (dx: number, dy: number) => void;
}

/** What keys do; the arrows move a picture that is looked at from near, and go to another one otherwise. */
function keyActs(
  { go, larger, smaller, whole, move }: Verbs,
  isWhole: boolean,
): Readonly<Record<string, () => void>> {
  const arrows: Readonly<Record<string, () => void>> = isWhole
    ? { ArrowLeft: () => go(-1), ArrowRight: () => go(1) }
    : {
        ArrowLeft: () => move(STEP, 0),
        ArrowRight: () => move(-STEP, 0),
        ArrowUp: () => move(0, STEP),
        ArrowDown: () => move(0, -STEP),
      };
  return {
    ...arrows,
    PageUp: () => go(-1),
    PageDown: () => go(1),
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': whole,
  };
}

function Caption({ picture, language }: { readonly picture: Picture; readonly language: string | null }) {
  const words = inlineText(picture.caption);
  if (words === '' && picture.credit === null) return <figcaption />;
  return (
    <figcaption lang={language ?? undefined}>
      <MiddleDots text={words} />
      {picture.credit === null ? null : <span> {picture.credit}</span>}
    </figcaption>
  );
}

interface ShownProps {
  readonly article: Article;
  readonly picture: Picture;
  readonly place: { readonly at: number; readonly of: number };
  readonly go: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

function Shown({ article, picture, place: { at, of }, go, onClose }: ShownProps) {
  const session = useSession();
  const words = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState<Picture | null>(null);
  const { look, isWhole, share, measure, larger, smaller, whole, move, handlers } = useLook(stage, image);
  const goOn = (step: 1 | -1): void => {
    whole();
    go(step);
  };
  const acts = keyActs({ go: goOn, larger, smaller, whole, move }, isWhole);
  useWindowEvent('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  const onContextMenu = (event: MouseEvent): void => {
    if (!image.current) return;
    event.preventDefault();
    const entries = pictureEntries({ session, words, article }, picture, image.current);
    session.attempt(showContextMenu(session.client, entries, { x: event.clientX, y: event.clientY }));
  };
  const said = words.picture;
  return (
    <div className={styles['shown']}>
      <header className={styles['bar']}>
        <span aria-live="polite">{said.place(at, of)}</span>
        <IconButton label={said.smaller} shortcut="−" onClick={smaller}>
          <ZoomOut {...icon} />
        </IconButton>
        <button type="button" className={styles['scale']} title={`${said.whole} (0)`} onClick={whole}>
          <span className="visually-hidden">{said.whole}</span>
          {share === null ? '' : said.scale(share, isWhole)}
        </button>
        <IconButton label={said.larger} shortcut="+" onClick={larger}>
          <ZoomIn {...icon} />
        </IconButton>
        <IconButton
          label={said.save}
          onClick={() => session.attempt(savePicture(session, picture, article.title))}
        >
          <Download {...icon} />
        </IconButton>
        <IconButton label={said.close} shortcut="Esc" onClick={onClose} data-first-focus>
          <X {...icon} />
        </IconButton>
      </header>
      <figure className={styles['figure']}>
        <div
          ref={stage}
          className={styles['stage']}
          data-near={!isWhole}
          onContextMenu={onContextMenu}
          {...handlers}
        >
          {broken === picture ? (
            <p className={styles['broken']}>
              <ImageOff {...icon} />
              {words.reading.noPicture}
            </p>
          ) : (
            <img
              key={at}
              ref={image}
              src={`asset://sha256/${picture.asset}`}
              alt={picture.alt}
              {...(picture.width === null || picture.height === null
                ? {}
                : { width: picture.width, height: picture.height })}
              style={{ transform: `translate(${look.x}px, ${look.y}px) scale(${look.scale})` }}
              draggable={false}
              onLoad={measure}
              onError={() => setBroken(picture)}
            />
          )}
        </div>
        <Caption picture={picture} language={article.language} />
      </figure>
      {of < 2 ? null : (
        <>
          <IconButton
            className={styles['before']}
            label={said.previous}
            shortcut="←"
            onClick={() => goOn(-1)}
          >
            <ChevronLeft {...icon} />
          </IconButton>
          <IconButton className={styles['after']} label={said.next} shortcut="→" onClick={() => goOn(1)}>
            <ChevronRight {...icon} />
          </IconButton>
        </>
      )}
    </div>
  );
}

/** The pictures of the open article, one at a time, as large as the window. */
export function PictureViewer({
  number,
  onClose,
}: {
  readonly number: number;
  readonly onClose: () => void;
}) {
  const { reading } = useSession();
  const { picture: said } = useWords();
  const article = useStorePart(reading.store, ({ page }) => openArticle(page));
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(number);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return undefined;
    shown.showModal();
    shown.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    const leave = showMessagesIn(shown);
    return () => {
      leave();
      shown.close();
    };
  }, []);
  const pictures = article ? picturesIn(article.blocks) : [];
  const picture = pictures[at];
  return (
    <dialog
      ref={dialog}
      className={styles['viewer']}
      aria-label={said.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {article && picture ? (
        <Shown
          article={article}
          picture={picture}
          place={{ at: at + 1, of: pictures.length }}
          go={(step) => setAt((now) => (now + step + pictures.length) % pictures.length)}
          onClose={onClose}
        />
      ) : null}
    </dialog>
  );
}
