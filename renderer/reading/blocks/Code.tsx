import { Copy } from 'lucide-react';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { OUTSIDE_TEXT, useLine } from '../body-context.js';
import { MarkedText } from '../MarkedText.js';
import type { BlockOf } from './block-of.js';

/** Code scrolls sideways by itself, by pointer and by keyboard, and is copied as it was written. */
export function Code({ block }: { readonly block: BlockOf<'code'> }) {
  const { attributes, marks } = useLine(block);
  const { reading } = useWords();
  const session = useSession();
  const language = useLanguage();
  const copy = async (): Promise<void> => {
    await session.client.call('clipboard.write', { text: block.text });
    session.toasts.show('info', ({ acts }) => acts.copied);
  };
  return (
    <div className="code-block">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- the keyboard must be able to scroll it */}
      <pre tabIndex={0} role="region" aria-label={reading.code}>
        <code {...attributes} lang="zxx">
          <MarkedText text={block.text} start={0} marks={marks} />
        </code>
      </pre>
      <button
        type="button"
        className="copy-code"
        lang={language}
        aria-label={reading.copyCode}
        title={reading.copyCode}
        {...OUTSIDE_TEXT}
        onClick={() => session.attempt(copy())}
      >
        <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
