import { CircleHelp } from 'lucide-react';
import { useLanguage, useWords } from '../../state/session.js';
import { APP_WORDS } from '../body-context.js';

/** A block of a kind this version does not know, written by a later one. */
export function Unknown() {
  const { reading } = useWords();
  const language = useLanguage();
  return (
    <div className="missing" lang={language} {...APP_WORDS}>
      <CircleHelp size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>{reading.unknownBlock}</div>
    </div>
  );
}
