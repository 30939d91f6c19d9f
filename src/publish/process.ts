import { readFileSync } from 'node:fs';

/** This process, as a lock names it: its id, and its start where the system tells it, since ids are used again. */
export function thisProcess(): string {
  return `${process.pid} ${startOf(process.pid)}`.trim();
}

/** Whether another process, as it named itself, is still running. */
export function isRunning(name: string): boolean {
  const [id = '', start = ''] = name.split(' ');
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '' || start === startOf(pid);
}

/** Linux tells when a process began, in ticks since the machine did: the 20th word after its name in brackets. */
function startOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return words?.[19] ?? '';
  } catch {
    return '';
  }
}
