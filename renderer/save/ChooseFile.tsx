import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from './SaveDialog.module.css';
import { LIMIT_MB, type Saving } from './use-saving.js';

interface ChooseFileProps {
  readonly saving: Saving;
  /** Whether the place to drop a file on is in sight; the file chooser is there in any case. */
  readonly isShown: boolean;
}

/** Takes files of this computer: chosen, or dropped, as everywhere on the window. */
export function ChooseFile({ saving, isShown }: ChooseFileProps) {
  const { save } = useWords();
  const files = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['file']} hidden={!isShown}>
      <p>{save.dropFile}</p>
      <Button onClick={() => files.current?.click()} aria-disabled={saving.isSending}>
        <FileText size={15} strokeWidth={1.75} aria-hidden="true" />
        {save.chooseFile}
      </Button>
      <small>{save.fileLimit(LIMIT_MB)}</small>
      <input
        ref={files}
        type="file"
        multiple
        accept=".html,.htm,.txt,text/html,text/plain"
        aria-label={save.chooseFile}
        hidden
        onChange={(event) => {
          const [file, ...others] = event.target.files ?? [];
          event.target.value = '';
          if (!file || saving.isSending) return;
          if (others.length > 0) saving.takeMany([file, ...others]);
          else void saving.take(file);
        }}
      />
    </div>
  );
}
