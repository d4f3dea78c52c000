/** Does something with the selected words, and tells whether other ones began to be selected meanwhile: those are not ours. */
export async function duringSelection<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly isAnew: boolean }> {
  let isAnew = false;
  const begin = (): void => {
    isAnew = true;
  };
  document.addEventListener('selectstart', begin);
  try {
    const result = await work();
    return { result, isAnew };
  } finally {
    document.removeEventListener('selectstart', begin);
  }
}
