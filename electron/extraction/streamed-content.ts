import { allByTag, childrenOf, type DomDocument, type DomElement } from './dom.js';

const idOf = (element: DomElement): string => element.getAttribute('id') ?? '';

/** The number of a part that was streamed; null for an ordinary element. */
const partNumber = (element: DomElement): string | null =>
  element.getAttribute('hidden') === null ? null : (/^S:([0-9a-f]{1,8})$/.exec(idOf(element))?.[1] ?? null);

/**
 * Puts content that React streams into its place: it comes hidden at the end of the page, in `<div hidden id="S:1">`,
 * and a script would move it to `<template id="B:1">`. Without this the article is an empty page to every extractor.
 */
export function placeStreamedContent(document: DomDocument): void {
  const templates = allByTag(document, 'template').filter((template) => /^[BP]:/.test(idOf(template)));
  const places = new Map(templates.map((template) => [idOf(template), template]));
  for (const part of allByTag(document, 'div')) {
    const number = partNumber(part);
    if (number === null) continue;
    part.removeAttribute('hidden');
    move(part, places.get(`B:${number}`) ?? places.get(`P:${number}`));
  }
  for (const template of templates) template.remove();
}

function move(part: DomElement, place: DomElement | undefined): void {
  const parent = place?.parentNode;
  if (!place || !parent) return;
  for (const child of childrenOf(part)) parent.insertBefore(child, place);
  part.remove();
}
