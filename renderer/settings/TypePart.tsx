import { useLanguage, useWords } from '../state/session.js';
import { useReadingType } from '../state/use-reading-type.js';
import { TypeControls } from '../ui/TypeControls.js';
import { Part } from './Part.js';
import { ThemeCards } from './ThemeCards.js';
import styles from './SettingsView.module.css';

/** A few lines set as articles are. */
function Sample({ language, text }: { readonly language: string; readonly text: readonly string[] }) {
  const type = useReadingType(language);
  return (
    <div className="sheet" lang={language} {...type}>
      <div className="article" lang={language}>
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}

/** In which theme and how articles are set, with a few lines to see it by. */
export function TypePart() {
  const words = useWords().type;
  const language = useLanguage();
  return (
    <Part title={words.part}>
      <ThemeCards />
      <TypeControls language={language} />
      <figure className={styles['preview']} aria-label={words.preview}>
        {words.samples.map((sample) => (
          <Sample key={sample.language} {...sample} />
        ))}
      </figure>
    </Part>
  );
}
