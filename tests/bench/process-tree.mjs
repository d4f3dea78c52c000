// What a process and all that it started take, as Linux tells it.
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc: Linux gives 100 a second everywhere. */
const TICK_MS = 10;

const fieldsOf = (id) => {
  const line = readFileSync(`/proc/${id}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
};

/** The members of a session: a program that was started detached leads one, and its helpers stay in it. */
function members(session) {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && Number(fieldsOf(id)[3]) === session;
    } catch {
      return false; // it has ended
    }
  });
}

const summed = (session, read) =>
  members(session).reduce((sum, id) => {
    try {
      return sum + read(id);
    } catch {
      return sum; // it has ended
    }
  }, 0);

/** Milliseconds of processor time of a session so far; 0 where the system does not tell. */
export function processorTime(session) {
  if (process.platform !== 'linux') return 0;
  return summed(session, (id) => {
    const [user, system, ofChildren, systemOfChildren] = fieldsOf(id).slice(11, 15).map(Number);
    return (user + system + ofChildren + systemOfChildren) * TICK_MS;
  });
}

/** Its memory in MB, shared pages counted by their share; 0 where the system does not tell. */
export function memory(session) {
  if (process.platform !== 'linux') return 0;
  return summed(
    session,
    (id) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]) / 1e3,
  );
}
