/** Selects the words of the open article, without its head and what stands around it; false when none is open. */
export function selectArticle(): boolean {
  const article = document.querySelector('article.article');
  const selection = window.getSelection();
  if (!article || !selection) return false;
  const range = document.createRange();
  range.selectNodeContents(article);
  const head = article.querySelector('.article-head');
  if (head) range.setStartAfter(head);
  selection.removeAllRanges();
  selection.addRange(range);
  return true;
}
