import { useState } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import { useWindowEvent } from '../lib/use-event.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { Kbd } from '../ui/Kbd.js';
import { Segments } from '../ui/Segments.js';
import { LookState } from './AddressFound.js';
import { AsShown } from './AsShown.js';
import { ChooseFile } from './ChooseFile.js';
import { KeptDraft } from './KeptDraft.js';
import { KeepPage } from './KeepPage.js';
import styles from './SaveDialog.module.css';
import { SaveField } from './SaveField.js';
import { type SaveTab, SaveTabs } from './SaveTabs.js';
import { TagsRow } from './TagsRow.js';
import { Told } from './Told.js';
import { useLook } from './use-look.js';
import { type Saving, useSaving } from './use-saving.js';

const places = ['inbox', 'later', 'archive'] as const;

/** The tab a person chose, else the one that fits what was put in. */
function useTab({ entry, value, takeAsText }: Saving): readonly [SaveTab, (tab: SaveTab) => void] {
  const [chosen, choose] = useState<{ readonly tab: SaveTab; readonly with: string } | null>(null);
  const isText = (entry.kind === 'text' && /\s/u.test(value.trim())) || entry.kind === 'too-large';
  // A text pasted into the field of an address is seen as one; pressing the tab shows the field of an address again.
  const isOverruled = chosen?.tab === 'address' && isText && chosen.with !== value;
  const fitting = isText ? 'text' : 'address';
  const chooseTab = (tab: SaveTab): void => {
    choose({ tab, with: value });
    if (tab === 'text') takeAsText();
  };
  return [chosen && !isOverruled ? chosen.tab : fitting, chooseTab];
}

interface EnteringProps {
  readonly saving: Saving;
  readonly tab: SaveTab;
  readonly onTab: (tab: SaveTab) => void;
}

/** The tabs with what is in them. */
function Entering({ saving, tab, onTab }: EnteringProps) {
  const { save } = useWords();
  const look = useLook(saving);
  const isFile = tab === 'file';
  return (
    <>
      <SaveTabs tab={tab} onChoose={onTab}>
        <SaveField saving={saving} isNew isForText={tab === 'text'} isShown={!isFile}>
          <LookState preview={look.preview} />
        </SaveField>
        <ChooseFile saving={saving} isShown={isFile} />
        {isFile || saving.entry.kind === 'address' ? null : <KeptDraft value={saving.value} />}
        {isFile && !saving.problem ? null : <Told saving={saving} look={look} />}
      </SaveTabs>
      <div className={styles['place']}>
        <Segments
          label={save.place}
          value={saving.place}
          choices={places}
          nameOf={(place) => save.places[place]}
          onChoose={saving.choosePlace}
        />
        <TagsRow wishes={saving.tagWishes} onDone={saving.submit} />
        {tab === 'text' ? null : <KeepPage saving={saving} />}
        {isFile ? null : <AsShown saving={saving} />}
      </div>
    </>
  );
}

/** The text of an article that has none. */
const PastingInto = ({ saving }: { readonly saving: Saving }) => (
  <>
    <SaveField saving={saving} isNew={false} isForText isShown />
    <Told saving={saving} look={null} />
  </>
);

interface SaveDialogProps {
  /** The article that gets the text; without it a new one is saved. */
  readonly into?: ArticleId;
  readonly onClose: () => void;
}

/** Takes an address, several, a text or a file to be saved. */
export function SaveDialog({ into, onClose }: SaveDialogProps) {
  const { save } = useWords();
  const saving = useSaving(into, onClose);
  const [tab, chooseTab] = useTab(saving);
  const isNew = into === undefined;
  const maySubmit = saving.maySubmit && !(isNew && tab === 'file');
  // Wherever the focus is: a choice below the field is made and then saved with.
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (maySubmit) saving.submit();
  });
  return (
    <Dialog title={isNew ? save.title : save.pasteTitle} closeLabel={save.close} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (maySubmit) saving.submit();
        }}
      >
        {isNew ? <Entering saving={saving} tab={tab} onTab={chooseTab} /> : <PastingInto saving={saving} />}
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{saving.taken === null ? save.cancel : save.close}</Button>
          <Button isPrimary type="submit" disabled={!maySubmit} aria-disabled={saving.isSending}>
            {save.submit}
            <Kbd keys="Ctrl Enter" />
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
