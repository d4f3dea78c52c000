// What a list and an article cost with nothing around them: React, one virtual list, paragraphs.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const ROW_HEIGHT = 103;

function List({ titles }: { readonly titles: readonly string[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- as in the app's lists: what it gives is used here only
  const rows = useVirtualizer({
    count: titles.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  return (
    <div id="list" ref={scroll}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            data-row
            style={{ position: 'absolute', top: 0, height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
          >
            {titles[index]}
          </div>
        ))}
      </div>
    </div>
  );
}

const Article = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <article>
    {paragraphs.map((text, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- they never change
      <p key={index}>{text}</p>
    ))}
  </article>
);

const frame = (): Promise<number> => new Promise((done) => void requestAnimationFrame(done));
let root: Root | null = null;

/** Draws one of the two anew; milliseconds to the frame after it is painted. */
async function draw(what: 'list' | 'article', lines: readonly string[]): Promise<number> {
  root?.unmount();
  await frame();
  await frame();
  const place = document.querySelector('#root');
  if (!place) throw new Error('There is no place.');
  const from = performance.now();
  root = createRoot(place);
  root.render(what === 'list' ? <List titles={lines} /> : <Article paragraphs={lines} />);
  while (!document.querySelector('[data-row], article p')) await frame(); // oxlint-disable-line no-await-in-loop -- until it is there
  await frame();
  return performance.now() - from;
}

Object.assign(window, { draw });
