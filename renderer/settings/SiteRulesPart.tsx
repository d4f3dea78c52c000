import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { SiteRulesRow } from '../../shared/model/site-rules.js';
import { useSession, useWords } from '../state/session.js';
import { offerUndo } from '../state/undo-acts.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** The sites whose pages are read as a person mended one of them, and the way to end that. */
export function SiteRulesPart() {
  const session = useSession();
  const { client, attempt } = session;
  const { mend } = useWords();
  const [rows, setRows] = useState<readonly SiteRulesRow[]>([]);
  const load = useCallback(() => client.call('site-rules.list').then(setRows), [client]);
  useEffect(() => attempt(load()), [attempt, load]);
  useEffect(() => client.on('site-rules.changed', () => attempt(load())), [client, attempt, load]);
  const remove = async ({ host }: SiteRulesRow): Promise<void> => {
    await client.call('site-rules.delete', { host });
    offerUndo(session, 'delete-rule', 1);
  };
  return (
    <Part title={mend.rulesTitle}>
      <div className={styles['tall']}>
        <p className={styles['hint']}>{mend.rulesHint}</p>
        {rows.length === 0 ? (
          <p>{mend.noRules}</p>
        ) : (
          <ul className={styles['copies']} aria-label={mend.rulesTitle}>
            {rows.map((row) => (
              <li key={row.host}>
                <span>{row.host}</span>
                <small>{mend.rule(row.rules.drop.length, row.rules.keep.length)}</small>
                <Button aria-label={mend.deleteRule(row.host)} onClick={() => attempt(remove(row))}>
                  <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
