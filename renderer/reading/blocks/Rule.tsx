/** A break between two parts of the text. */
export function Rule() {
  return <hr />;
}
