import { useEffect, useState } from 'react';

/** The width of the open article's lines in CSS pixels, followed while it is asked for; null until then. */
export function useLineWidth(isAsked: boolean): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const article = document.querySelector('article.article');
    if (!isAsked || !article) return undefined;
    const observer = new ResizeObserver(() => setWidth(article.clientWidth));
    observer.observe(article);
    return () => observer.disconnect();
  }, [isAsked]);
  return width;
}
