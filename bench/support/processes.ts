import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time for programs in hundredths of a second, on every architecture. */
const MS_PER_TICK = 10;

export interface ProcessTimes {
  readonly parent: number;
  /** ms of processor time, of all threads */
  readonly own: number;
  /** ms of processor time, of children that have ended */
  readonly children: number;
}

/** Reads `/proc/PID/stat`; see proc(5). The second field, a name, may hold blanks and brackets. */
export function processTimes(stat: string): ProcessTimes {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [, parent, ...rest] = fields.map(Number);
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = rest.slice(9);
  return {
    parent: parent ?? 0,
    own: (user + system) * MS_PER_TICK,
    children: (childUser + childSystem) * MS_PER_TICK,
  };
}

/** ms of processor time that this process's children took until they ended; 0 where it is not told. */
export function childrenCpu(): number {
  return timesOf('self')?.children ?? 0;
}

/** ms of processor time that a process has taken; 0 where it is gone. */
export function cpuOf(pid: number): number {
  return timesOf(pid)?.own ?? 0;
}

/** This process's children whose command line holds a text; none on anything but Linux. */
export function childrenWith(text: string): number[] {
  return numbersIn('/proc').filter(
    (pid) =>
      timesOf(pid)?.parent === process.pid && contents(`/proc/${pid}/cmdline`).includes(text),
  );
}

function timesOf(pid: number | 'self'): ProcessTimes | undefined {
  const stat = contents(`/proc/${pid}/stat`);
  return stat === '' ? undefined : processTimes(stat);
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** A process may end between two looks. */
function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
