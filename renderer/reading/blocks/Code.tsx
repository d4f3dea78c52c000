import { useWords } from '../../state/session.js';
import { useLine } from '../body-context.js';
import { MarkedText } from '../MarkedText.js';
import type { BlockOf } from './block-of.js';

/** Code scrolls sideways by itself, by pointer and by keyboard. */
export function Code({ block }: { readonly block: BlockOf<'code'> }) {
  const { attributes, marks } = useLine(block);
  const { reading } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- the keyboard must be able to scroll it
    <pre tabIndex={0} role="region" aria-label={reading.code}>
      <code {...attributes} lang="zxx">
        <MarkedText text={block.text} start={0} marks={marks} />
      </code>
    </pre>
  );
}
