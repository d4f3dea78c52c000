import { type RefObject, useLayoutEffect, useState } from 'react';
import { type PlacedNote, stackNotes } from './stack-notes.js';

/** The element of the words a note belongs to; the article's own note stands beside its head. */
const wordsOf = (sheet: Element, id: string): Element | null =>
  id === '' ? sheet.querySelector('.article-head') : sheet.querySelector(`[data-highlight="${id}"]`);

type Places = ReadonlyMap<string, PlacedNote>;

function measure(aside: HTMLElement): Places {
  const sheet = aside.closest('.sheet');
  if (!sheet) return new Map();
  const origin = sheet.getBoundingClientRect().top;
  const slots = [...aside.querySelectorAll<HTMLElement>('[data-slot]')];
  const wanted = slots.map((slot) => {
    const words = wordsOf(sheet, slot.dataset['slot'] ?? '');
    return {
      top: words ? words.getBoundingClientRect().top - origin : 0,
      height: slot.offsetHeight,
      isMark: slot.dataset['mark'] === 'true',
    };
  });
  const places = stackNotes(wanted);
  return new Map(
    slots.flatMap((slot, index) => {
      const place = places[index];
      return place ? [[slot.dataset['slot'] ?? '', place]] : [];
    }),
  );
}

const isSame = (one: Places, other: Places): boolean =>
  one.size === other.size &&
  [...one].every(([id, { top, column }]) => {
    const place = other.get(id);
    return place?.top === top && place.column === column;
  });

/** Where each note of the margin stands, measured again whenever the text or a note changes its height. */
export function useMargin(aside: RefObject<HTMLElement | null>, isOn: boolean, slots: string): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  useLayoutEffect(() => {
    const element = aside.current;
    const sheet = element?.closest('.sheet');
    if (!element || !sheet || !isOn) return undefined;
    const place = (): void =>
      setPlaces((before) => {
        const now = measure(element);
        return isSame(before, now) ? before : now;
      });
    place();
    const observer = new ResizeObserver(place);
    observer.observe(sheet);
    for (const slot of element.querySelectorAll('[data-slot]')) observer.observe(slot);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other slots are other elements to measure
  }, [aside, isOn, slots]);
  return places;
}
