import type { Textless } from '../../shared/model/salvage.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from './Survey.module.css';
import { type SavingAgain, useSavingAgain } from './use-saving-again.js';

interface RowProps {
  readonly article: Textless;
  readonly saving: SavingAgain | null;
  readonly onSave: () => void;
}

/** How far an article is; nothing before it was asked for. */
function RowState({ canRetry, saving }: { readonly canRetry: boolean; readonly saving: SavingAgain | null }) {
  const { salvage, failures } = useWords();
  if (!canRetry) return <em>{salvage.noAddress}</em>;
  if (saving === null) return null;
  if (saving.kind === 'failed') return <em>{failures[saving.failure.code].brief(saving.failure)}</em>;
  return <em>{saving.kind === 'saved' ? salvage.saved : salvage.saving}</em>;
}

function TextlessRow({ article: { title, canRetry }, saving, onSave }: RowProps) {
  const { salvage } = useWords();
  const shown = (saving?.kind === 'saved' && saving.title) || title;
  const mayAsk = canRetry && (saving === null || saving.kind === 'failed');
  return (
    <li>
      <span title={shown}>{shown}</span>
      <RowState canRetry={canRetry} saving={saving} />
      {mayAsk ? (
        <Button onClick={onSave} aria-label={salvage.saveAgainOf(shown)}>
          {salvage.saveAgain}
        </Button>
      ) : null}
    </li>
  );
}

/** Articles that came back without their text, and the way to get it anew: of one, or of all. */
export function TextlessList({ textless }: { readonly textless: readonly Textless[] }) {
  const { salvage } = useWords();
  const { of, save } = useSavingAgain();
  const askable = textless.flatMap(({ id, canRetry }) => {
    const how = of(id)?.kind;
    return canRetry && how !== 'saving' && how !== 'saved' ? id : [];
  });
  return (
    <>
      <div className={styles['titled']}>
        <h3>{salvage.textlessTitle}</h3>
        {askable.length > 1 ? <Button onClick={() => save(askable)}>{salvage.saveAllAgain}</Button> : null}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls has to be reached by keys */}
      <ul className={styles['titles']} aria-label={salvage.textlessTitle} tabIndex={0}>
        {textless.map((article) => (
          <TextlessRow
            key={article.id}
            article={article}
            saving={of(article.id)}
            onSave={() => save([article.id])}
          />
        ))}
      </ul>
    </>
  );
}
