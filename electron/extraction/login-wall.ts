import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, textOf } from './dom.js';

/** A form with more text than this holds the page, as those of ASP.NET do, and not only a way in. */
const MOST_TEXT = 400;

/** Removes the forms that ask for a password: their one sentence is no article, and in a header they are in the way. */
export function dropLoginForms(document: DomDocument): void {
  for (const form of allByTag(document, 'form')) {
    const asks = allByTag(form, 'input').some(
      (input) => input.getAttribute('type')?.trim().toLowerCase() === 'password',
    );
    if (asks && normalText(textOf(form)).length < MOST_TEXT) form.remove();
  }
}
