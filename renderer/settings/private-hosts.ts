const PRIVATE_HOST = /^[^\s/@]+:\d{1,5}$/;

/** The addresses of a field, one a line, and the first that is none. */
export function readPrivateHosts(text: string): {
  readonly hosts: readonly string[];
  readonly wrong: string | null;
} {
  const hosts = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return { hosts, wrong: hosts.find((host) => !PRIVATE_HOST.test(host)) ?? null };
}
