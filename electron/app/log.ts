/** Where unexpected errors go: the process's own error stream, never the page and never the network. */
export function report(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
