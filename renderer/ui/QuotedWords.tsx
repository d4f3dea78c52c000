import type { Highlight } from '../../shared/model/highlight.js';
import styles from './QuotedWords.module.css';

/** The words of a highlight, for a quotation of them: code in its face and lines. */
export function QuotedWords({ highlight: { anchor, code } }: { readonly highlight: Highlight }) {
  if (code === undefined) return anchor.quote.exact;
  return (
    <code className={styles['code']} lang="zxx">
      {code}
    </code>
  );
}
