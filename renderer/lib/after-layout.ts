/** Calls once the page has been laid out anew and everything that watches sizes has answered: two frames on. */
export function afterLayout(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => then()));
}
