/** Steps of 1,024, as the limits have them and file managers show them. */
const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** `812 bytes`, `12.4 MB`, `640 kB`: at most nine characters below a terabyte. */
export function byteText(bytes: number): string {
  const step = stepOf(bytes);
  return `${numberText(bytes / 1024 ** step, step)} ${UNITS[step]}`;
}

/** `12.4 of 20.0 MB`; both in the unit of the whole. */
export function partText(part: number, whole: number): string {
  const step = stepOf(whole);
  return `${numberText(part / 1024 ** step, step)} of ${byteText(whole)}`;
}

/** `1.2 MB/s`. */
export function rateText(bytesASecond: number): string {
  return bytesASecond < 1 ? '' : `${byteText(bytesASecond).replace('bytes', 'B')}/s`;
}

/** `6 s`, `12 min`, `2 h`: at most six characters below a hundred hours. */
export function durationText(seconds: number): string {
  if (seconds < 99.5) return `${Math.ceil(seconds)} s`;
  return seconds < 99.5 * 60
    ? `${Math.round(seconds / 60)} min`
    : `${Math.round(seconds / 3600)} h`;
}

function numberText(value: number, step: number): string {
  return value < 99.95 && step > 0 ? value.toFixed(1) : String(Math.round(value));
}

/** Index of the unit in which the number has at most three digits before the point. */
function stepOf(bytes: number): number {
  const step = UNITS.findIndex((_, index) => bytes / 1024 ** index < 999.5);
  return step < 0 ? UNITS.length - 1 : step;
}
