import { ChevronRight, Tag as TagIcon } from 'lucide-react';
import { useMemo } from 'react';
import { tagView } from '../../shared/tags.js';
import { railName } from '../lib/rail-name.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { showView } from '../state/open-articles.js';
import { useStore, useStorePart } from '../state/store.js';
import { NavigationGroup } from '../ui/NavigationGroup.js';
import { NavigationItem } from '../ui/NavigationItem.js';
import { type TagNode, tagTree } from './tag-tree.js';
import styles from './TagSection.module.css';
import { useTagMenu } from './use-tag-menu.js';

function FoldButton({ node, isFolded }: { readonly node: TagNode; readonly isFolded: boolean }) {
  const { tags } = useSession();
  const { tags: words } = useWords();
  return (
    <button
      type="button"
      className={styles['fold']}
      aria-expanded={!isFolded}
      aria-label={words.fold(node.label)}
      onClick={() => tags.fold(node.tag.id)}
    >
      <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

interface BranchProps {
  readonly nodes: readonly TagNode[];
  readonly depth: number;
}

function Branch({ nodes, depth }: BranchProps) {
  const session = useSession();
  const { nav, tags: words } = useWords();
  const { folded } = useStore(session.tags.store);
  const view = useStorePart(session.library.store, (state) => state.view);
  const surface = useStorePart(session.panes, (state) => state.surface);
  const menu = useTagMenu();
  return (
    <ul>
      {nodes.map((node) => {
        const { tag, label, under } = node;
        const isFolded = folded.has(tag.id);
        const isCurrent = surface === 'library' && view === tagView(tag.id);
        return (
          <li key={tag.id}>
            <div className={styles['row']}>
              {under.length > 0 ? <FoldButton node={node} isFolded={isFolded} /> : null}
              <NavigationItem
                place={`tag-${tag.id}`}
                icon={TagIcon}
                iconSize={16}
                depth={depth}
                name={label}
                railName={railName(label)}
                label={words.told(tag.name, tag.count)}
                title={tag.name}
                count={nav.count(tag.count)}
                isCurrent={isCurrent}
                onOpen={() => showView(session, tagView(tag.id))}
                onContextMenu={(event) => menu(event, tag)}
              />
            </div>
            {under.length > 0 && !isFolded ? <Branch nodes={under} depth={depth + 1} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The tags of the library in its navigation, those under others folded with them. Nothing before there is one. */
export function TagSection() {
  const { tags } = useSession();
  const { tags: words } = useWords();
  const language = useLanguage();
  const known = useStorePart(tags.store, (state) => state.tags);
  const nodes = useMemo(() => tagTree(known ?? [], language), [known, language]);
  if (nodes.length === 0) return null;
  return (
    <NavigationGroup name={words.title}>
      <Branch nodes={nodes} depth={0} />
    </NavigationGroup>
  );
}
