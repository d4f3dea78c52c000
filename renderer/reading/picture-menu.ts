import type { Article } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import type { MenuEntry } from '../lib/context-menu.js';
import { copyText } from '../state/highlight-acts.js';
import { copyPicture, savePicture } from '../state/picture-acts.js';
import { isOnTheWeb, type Picture, picturesIn } from '../state/pictures.js';
import type { Session } from '../state/session.js';

interface Around {
  readonly session: Session;
  readonly words: Words;
  readonly article: Article;
}

/** What can be done with a picture, besides looking at it. */
export function pictureEntries(
  { session, words: { picture: said }, article }: Around,
  picture: Picture,
  image: Element,
): readonly MenuEntry[] {
  const address = isOnTheWeb(picture.address) ? picture.address : null;
  return [
    { label: said.copy, run: () => session.attempt(copyPicture(session, image)) },
    { label: said.save, run: () => session.attempt(savePicture(session, picture, article.title)) },
    {
      label: said.copyAddress,
      isDisabled: address === null,
      run: () => session.attempt(address === null ? Promise.resolve() : copyText(session, address)),
    },
  ];
}

/** What the picture at a place of the article offers; nothing where there is none. */
export function pictureEntriesAt(around: Around, target: EventTarget): readonly MenuEntry[] {
  const button = target instanceof Element ? target.closest('[data-picture]') : null;
  const image = button?.querySelector('img');
  if (!button || !image) return [];
  const number = Number(button.getAttribute('data-picture'));
  const picture = picturesIn(around.article.blocks)[number];
  if (!picture) return [];
  const { panes } = around.session;
  return [
    {
      label: around.words.picture.view,
      accelerator: 'Enter',
      run: () => panes.change({ dialog: { kind: 'picture', number } }),
    },
    'separator',
    ...pictureEntries(around, picture, image),
  ];
}
