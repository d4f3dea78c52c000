const PRIVATE_HOST = /^[^\s/@]+:(\d{1,5})$/;
const LAST_PORT = 65_535;

const isHost = (line: string): boolean => {
  const port = Number(PRIVATE_HOST.exec(line)?.[1] ?? 0);
  return port > 0 && port <= LAST_PORT;
};

/** The addresses of a field, one a line, and the lines that are none. */
export function readPrivateHosts(text: string): {
  readonly hosts: readonly string[];
  readonly wrong: readonly string[];
} {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return {
    hosts: lines.filter(isHost),
    wrong: lines.filter((line) => !isHost(line)),
  };
}
