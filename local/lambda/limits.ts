import { type FunctionError, outOfMemory, timedOut } from './errors.ts';
import { peakMegabytes } from './memory.ts';

export interface Limits {
  readonly functionName: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** So often that what grows by a gigabyte a second is noticed before this machine is short of it. */
const LOOK_MS = 50;

/**
 * Watches over one event in a function's process, until it has taken the time or the memory that the
 * template gives it. Memory counts on Linux alone.
 * @returns ends the watch
 */
export function watch(
  pid: number | undefined,
  { functionName, timeoutSeconds, memoryMegabytes }: Limits,
  exceeded: (error: FunctionError) => void,
): () => void {
  const timer = setTimeout(
    () => exceeded(timedOut(functionName, timeoutSeconds)),
    timeoutSeconds * 1_000,
  );
  const looks = setInterval(() => {
    const peak = peakMegabytes(pid) ?? 0;
    if (peak > memoryMegabytes) exceeded(outOfMemory(functionName, memoryMegabytes, peak));
  }, LOOK_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(looks);
  };
}
