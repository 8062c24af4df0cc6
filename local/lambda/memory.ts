import { readFileSync } from 'node:fs';

/**
 * The most memory that a process has held so far, in MB; undefined where the system does not tell
 * (anything but Linux) or the process is gone. The peak, not what it holds now: a picture may need a
 * gigabyte between two looks.
 */
export function peakMegabytes(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? undefined : Math.ceil(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
