const PRIVATE_HOST = /^[^\s/@]+:\d{1,5}$/;

/** The addresses of a field, one a line, and the lines that are none. */
export function readPrivateHosts(text: string): {
  readonly hosts: readonly string[];
  readonly wrong: readonly string[];
} {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return {
    hosts: lines.filter((line) => PRIVATE_HOST.test(line)),
    wrong: lines.filter((line) => !PRIVATE_HOST.test(line)),
  };
}
