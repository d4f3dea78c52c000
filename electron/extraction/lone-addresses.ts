import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, namesOf, textOf } from './dom.js';
import { frameBlock } from './media-block.js';

/** How the makers of pages call the box of something of another site. */
const EMBED = /(?:^|[\s_-])(?:embed|embeds|oembed|video|player)(?:$|[\s_-])/;
const ADDRESS = /^https?:\/\/\S{4,500}$/i;

const isNamed = (box: DomElement): boolean =>
  EMBED.test(namesOf(box)) || (box.parentElement !== null && EMBED.test(namesOf(box.parentElement)));

/** Puts a player in the place of the address of one that stands alone in a box for it: a script would have done so. */
export function placeLonePlayers(document: DomDocument): void {
  for (const box of ['div', 'p', 'figure'].flatMap((name) => allByTag(document, name))) {
    if (box.firstElementChild !== null || !isNamed(box)) continue;
    const text = normalText(textOf(box));
    if (!ADDRESS.test(text)) continue;
    const frame = document.createElement('iframe');
    frame.setAttribute('src', text);
    if (frameBlock(frame, null) === null) continue;
    box.parentNode?.insertBefore(frame, box);
    box.remove();
  }
}
