/** A process that can be recognised later, by others, without reading a clock. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in ticks since the machine did; empty where the system does not say. */
  readonly started: string;
  /** This start of the machine. */
  readonly boot: string;
  /** Within which process numbers mean something: containers have their own. */
  readonly space: string;
  readonly machine: string;
}

function read(reading: () => string): string {
  try {
    return reading().trim();
  } catch {
    return '';
  }
}

/** Field 22 of /proc/PID/stat. The program's name before it is in parentheses, and may have any character. */
function startOf(pid: number): string {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    started: startOf(process.pid),
    boot: read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    space: read(() => readlinkSync('/proc/self/ns/pid')),
    machine: hostname(),
  };
}

/** Whether the process still runs; true where that cannot be known from here. */
export function isRunning(other: ProcessIdentity): boolean {
  const here = thisProcess();
  const isSameBoot = other.boot === here.boot && here.boot !== '';
  // Another machine's, over a shared file system.
  if (!isSameBoot && other.machine !== here.machine) return true;
  // This one's, before it was started again.
  if (other.boot !== here.boot) return false;
  if (other.space !== here.space) return true;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return other.started === startOf(other.pid);
}
