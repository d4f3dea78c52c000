import {
  ALargeSmall,
  Archive,
  ArrowLeft,
  CircleDot,
  Circle,
  Clock,
  ExternalLink,
  FileDown,
  type LucideIcon,
  PanelRight,
  Star,
  Tag,
  Trash2,
} from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import type { PageCommand } from '../lib/page-command.js';
import { minutes } from '../i18n/dates.js';
import { TYPE_POPOVER_ID } from '../lib/type-popover.js';
import type { Perform } from '../state/commands.js';
import { targetOf } from '../state/open-articles.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { Toolbar } from '../ui/Toolbar.js';
import { MoreButton } from './MoreButton.js';
import styles from './ReadingToolbar.module.css';
import { WholePageSwitch } from './WholePageSwitch.js';

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface Tool {
  readonly command: PageCommand;
  readonly label: string;
  readonly shortcut: string;
  readonly icon: LucideIcon;
  readonly isPressed?: boolean;
  readonly isStar?: boolean;
  readonly isDisabled?: boolean;
}

function ToolButton({ tool, perform }: { readonly tool: Tool; readonly perform: Perform }) {
  const { command, label, shortcut, icon: Icon, isPressed, isStar, isDisabled } = tool;
  return (
    <IconButton
      label={label}
      shortcut={shortcut}
      aria-pressed={isPressed}
      data-star={isStar}
      data-command={command}
      disabled={isDisabled}
      onClick={() => perform(command)}
    >
      <Icon {...icon} />
    </IconButton>
  );
}

/** What is left to read, as the text is scrolled. */
function Progress({ article }: { readonly article: Article }) {
  const { list, reading } = useWords();
  const { reading: read, settings } = useSession();
  const progress = useStorePart(read.store, (state) => state.progress);
  const isShown = useStorePart(settings.store, (state) => state.settings.timeLeft);
  const percent = Math.round(progress * 100);
  const isDone = progress >= 0.98;
  if (!isShown) return <div className={styles['left']} />;
  return (
    <>
      <div className={styles['left']}>
        {isDone ? list.finished : list.minutesLeft(minutes(article.headline.readingSeconds * (1 - progress)))}
      </div>
      <progress className={styles['line']} aria-label={reading.progress} value={percent} max={100} />
    </>
  );
}

/** The verbs for the open article. */
export function ReadingToolbar({
  article,
  perform,
}: {
  readonly article: Article;
  readonly perform: Perform;
}) {
  const session = useSession();
  const { reading, tags, type } = useWords();
  useStorePart(session.library.store, ({ rows }) => rows); // the row is fresher than the article
  const isNotesOpen = useStorePart(session.reading.store, (state) => state.isNotesOpen);
  const { place, isStarred, isRead } = targetOf(session) ?? article.headline;
  const isArchived = place === 'archive';
  const isLater = place === 'later';
  const verbs: readonly Tool[] = [
    {
      command: 'move-to-archive',
      label: isArchived ? reading.unarchive : reading.archive,
      shortcut: 'E',
      icon: Archive,
      isPressed: isArchived,
    },
    {
      command: 'move-to-later',
      label: isLater ? reading.notLater : reading.later,
      shortcut: 'L',
      icon: Clock,
      isPressed: isLater,
    },
    {
      command: 'toggle-star',
      label: reading.star,
      shortcut: 'S',
      icon: Star,
      isPressed: isStarred,
      isStar: true,
    },
    { command: 'edit-tags', label: tags.edit, shortcut: 'T', icon: Tag },
    {
      command: 'toggle-read',
      label: isRead ? reading.markUnread : reading.markRead,
      shortcut: 'M',
      icon: isRead ? Circle : CircleDot,
    },
    { command: 'delete-article', label: reading.delete, shortcut: 'Del', icon: Trash2 },
  ];
  const places: readonly Tool[] = [
    { command: 'export-notes', label: reading.export, shortcut: 'Ctrl+E', icon: FileDown },
    {
      command: 'toggle-notes',
      label: reading.notes,
      shortcut: 'Ctrl+Alt+N',
      icon: PanelRight,
      isPressed: isNotesOpen,
    },
    {
      command: 'open-original',
      label: reading.openOriginal,
      shortcut: 'B',
      icon: ExternalLink,
      isDisabled: article.url === null,
    },
  ];
  return (
    <Toolbar label={reading.tools} className={styles['bar']}>
      <div className={styles['group']}>
        <IconButton
          className={styles['back']}
          label={reading.back}
          shortcut="Esc"
          onClick={() => perform('back')}
        >
          <ArrowLeft {...icon} />
        </IconButton>
        {verbs.map((tool) => (
          <ToolButton key={tool.command} tool={tool} perform={perform} />
        ))}
      </div>
      {article.headline.body === 'saved' ? <Progress article={article} /> : <div />}
      <div className={styles['group']}>
        <WholePageSwitch article={article} />
        <IconButton
          className={styles['type']}
          label={type.show}
          shortcut="Shift+V"
          popoverTarget={TYPE_POPOVER_ID}
        >
          <ALargeSmall {...icon} size={19} />
        </IconButton>
        {places.map((tool) => (
          <ToolButton key={tool.command} tool={tool} perform={perform} />
        ))}
        <MoreButton article={article} perform={perform} />
      </div>
    </Toolbar>
  );
}
