import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isProcessAlive } from '../../../../electron/jobs/process-alive.js';

test('a process that runs is alive', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
});

test.runIf(process.platform === 'linux')('a process that was killed and not reaped is dead', async () => {
  // The shell starts a child and becomes `sleep`, which never asks how its child ended.
  const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30']);
  try {
    const [line]: unknown[] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    expect(isProcessAlive(pid)).toBe(true);
    // Until then it is a shell, which may still ask.
    const program = (): string => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim();
    await expect.poll(program).toBe('sleep');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isProcessAlive(pid)).toBe(false);
    // Still there to be asked: it is a zombie, not gone.
    expect(process.kill(pid, 0)).toBe(true);
  } finally {
    parent.kill('SIGKILL');
  }
});
