import type { LanguageChoice, ListDensity } from '../../shared/model/settings.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Choice } from './Choice.js';
import { Part } from './Part.js';

const languages: readonly LanguageChoice[] = ['system', 'ko', 'en'];
const densities: readonly ListDensity[] = ['comfortable', 'compact', 'headlines'];

/** The language, and how much the rows of lists show. */
export function GeneralPart() {
  const { settings, attempt } = useSession();
  const { settings: words } = useWords();
  const { language, listDensity } = useStorePart(settings.store, (state) => state.settings);
  return (
    <Part title={words.general}>
      <Choice
        label={words.language}
        value={language}
        choices={languages}
        names={words.languages}
        onChoose={(choice) => attempt(settings.change({ language: choice }))}
      />
      <Choice
        label={words.density}
        value={listDensity}
        choices={densities}
        names={words.densities}
        onChoose={(choice) => attempt(settings.change({ listDensity: choice }))}
      />
    </Part>
  );
}
