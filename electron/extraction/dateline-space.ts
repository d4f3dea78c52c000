import { allByTag, type DomDocument, isText, namesOf, textOf } from './dom.js';

/** How newsrooms call the name of the place that stands before a first sentence. */
const PLACE = /(?:^|[\s_-])(?:dateline|location-?stamp|place-?stamp|location-?name)(?:$|[\s_-])/;

/** Sets a place apart from the sentence that it touches: a margin does on the page. */
export function partDatelines(document: DomDocument): void {
  for (const name of ['span', 'b', 'strong'])
    for (const place of allByTag(document, name)) {
      const next = place.nextSibling;
      const touches = next !== null && isText(next) && /^\p{L}/u.test(textOf(next));
      if (touches && PLACE.test(namesOf(place)) && /\p{L}$/u.test(textOf(place)))
        place.appendChild(document.createTextNode(' '));
    }
}
