import { RotateCcw } from 'lucide-react';
import type { FontFamily, TypeSettings } from '../../shared/model/settings.js';
import { LINE_LENGTHS, LINE_SPACINGS, readingType, scriptOf, TEXT_SIZES } from '../state/reading-type.js';
import { useSession, useWords } from '../state/session.js';
import { resetType } from '../state/type-acts.js';
import { useStorePart } from '../state/store.js';
import { Button } from './Button.js';
import { Segments } from './Segments.js';
import { Slider } from './Slider.js';
import { Switch } from './Switch.js';
import styles from './TypeControls.module.css';

const families: readonly FontFamily[] = ['serif', 'sans'];
const alignments: readonly TypeSettings['alignment'][] = ['start', 'justify'];
const paragraphs: readonly TypeSettings['paragraphs'][] = ['news', 'book'];

/** The slider goes from one length that can be chosen to the next. */
const LENGTH_STEPS = { from: 0, to: LINE_LENGTHS.length - 1, step: 1 } as const;

/** A line holds a few letters fewer than it is wide for; this much fewer is the pane's doing. */
const LIMITED_SHARE = 0.88;
const isLimited = (drawn: number | null, chosen: number): drawn is number =>
  drawn !== null && drawn < chosen * LIMITED_SHARE;

interface TypeControlsProps {
  readonly language: string | null;
  /** How many letters a line of the article at hand holds: in a narrow pane fewer than were chosen. */
  readonly letters?: number | null;
  /** Whether notes have room beside the lines, which these could take. */
  readonly hasMargin?: boolean;
}

/** How articles are set; what is chosen is seen at once. The figures shown are those of the given language. */
export function TypeControls({ language, letters = null, hasMargin = false }: TypeControlsProps) {
  const session = useSession();
  const { settings } = session;
  const words = useWords().type;
  const chosen = useStorePart(settings.store, (state) => state.settings);
  const script = scriptOf(language);
  const type = readingType(chosen, script);
  const { size, lineHeight } = type;
  const change = (part: Partial<TypeSettings>): void => settings.changeSoon(part);
  return (
    <div className={styles['controls']}>
      <Segments
        label={words.hangulFamily}
        value={chosen.hangulFamily}
        choices={families}
        nameOf={(family) => words.families[family]}
        styleOf={(family) => ({ fontFamily: `var(--${family})` })}
        onChoose={(hangulFamily) => change({ hangulFamily })}
      />
      <Segments
        label={words.latinFamily}
        value={chosen.latinFamily}
        choices={families}
        nameOf={(family) => words.families[family]}
        styleOf={(family) => ({ fontFamily: `var(--${family})` })}
        onChoose={(latinFamily) => change({ latinFamily })}
      />
      <Slider
        label={words.size}
        value={size}
        range={TEXT_SIZES}
        shown={words.pixels(size)}
        onChange={(textSize) => change({ textSize })}
      />
      <Slider
        label={words.lineSpacing}
        value={chosen.lineSpacing}
        range={LINE_SPACINGS}
        shown={lineHeight.toFixed(2)}
        onChange={(lineSpacing) => change({ lineSpacing })}
      />
      <Slider
        label={words.lineLength}
        value={LINE_LENGTHS.indexOf(chosen.lineLength)}
        range={LENGTH_STEPS}
        shown={words.letters(type.letters, script === 'korean')}
        onChange={(step) => change({ lineLength: LINE_LENGTHS[step] ?? chosen.lineLength })}
      />
      <Segments
        label={words.alignment}
        value={chosen.alignment}
        choices={alignments}
        nameOf={(alignment) => words.alignments[alignment]}
        onChoose={(alignment) => change({ alignment })}
      />
      <Switch
        label={words.keepsWords}
        hint={words.keepsWordsHint}
        isOn={chosen.keepsWords}
        onTurn={(keepsWords) => change({ keepsWords })}
      />
      <Segments
        label={words.paragraphs}
        value={chosen.paragraphs}
        choices={paragraphs}
        nameOf={(kind) => words.paragraphKinds[kind]}
        onChoose={(kind) => change({ paragraphs: kind })}
      />
      <div className={styles['foot']}>
        <p>
          {isLimited(letters, type.letters)
            ? words.lettersLimited(letters, hasMargin)
            : words.lettersHint(letters ?? type.letters)}
        </p>
        <Button onClick={() => resetType(session)}>
          <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.reset}
        </Button>
      </div>
    </div>
  );
}
