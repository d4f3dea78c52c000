import { Copy } from 'lucide-react';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { Switch } from '../ui/Switch.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** Sends the address of the page that is shown to Offprint. */
const BOOKMARKLET = "javascript:location.href='offprint://save?url='+encodeURIComponent(location.href)";
const LINK = 'offprint://save?url=';
const COMMAND = 'npm run -s offprint -- save';

interface WayProps {
  readonly title: string;
  readonly hint: string;
  readonly text: string;
  /** What of it is copied, where its end is only meant to show what follows. */
  readonly copied?: string;
  readonly copy: string;
}

/** One way from elsewhere: what it is, and what is to be copied for it. */
function WayIn({ title, hint, text, copied = text, copy }: WayProps) {
  const { client, toasts, attempt } = useSession();
  const write = async (): Promise<void> => {
    await client.call('clipboard.write', { text: copied });
    toasts.show('info', ({ ways }) => ways.copied);
  };
  return (
    <div className={styles['tall']}>
      <p className={styles['label']}>{title}</p>
      <p className={styles['hint']}>{hint}</p>
      <code className={styles['folder']} lang="en">
        {text}
      </code>
      <Button onClick={() => attempt(write())}>
        <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
        {copy}
      </Button>
    </div>
  );
}

/** How what is read elsewhere comes here. */
export function WaysPart() {
  const { settings, attempt } = useSession();
  const { ways } = useWords();
  const isOffered = useStorePart(settings.store, (state) => state.settings.offersClipboard);
  return (
    <Part title={ways.part}>
      <WayIn
        title={ways.bookmarklet}
        hint={ways.bookmarkletHint}
        text={BOOKMARKLET}
        copy={ways.copyBookmarklet}
      />
      <WayIn
        title={ways.link}
        hint={ways.linkHint}
        text={`${LINK}https%3A%2F%2F…`}
        copied={LINK}
        copy={ways.copyLink}
      />
      <WayIn
        title={ways.commandLine}
        hint={ways.commandLineHint}
        text={`${COMMAND} https://…`}
        copied={`${COMMAND} `}
        copy={ways.copyCommand}
      />
      <Switch
        label={ways.clipboard}
        hint={ways.clipboardHint}
        isOn={isOffered}
        onTurn={(offersClipboard) => attempt(settings.change({ offersClipboard }))}
      />
    </Part>
  );
}
