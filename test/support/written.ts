import { onTestFinished, vi } from 'vitest';

/** Lines that this process writes from now until the test is over; none of them is shown. */
export function written(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      return true;
    });
    onTestFinished(() => spy.mockRestore());
  }
  return lines;
}
