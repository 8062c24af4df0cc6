/**
 * The one shape of Warta's own errors: what was expected, for what, and what came instead.
 * Callers tell them apart by class and `code`, never by the text of a message.
 */
export class ExpectationError extends Error {
  override readonly name: string = 'ExpectationError';

  /**
   * @param expected what would have been right, e.g. `a headline`
   * @param subject  what it was expected for, e.g. `the first line of rilis.txt`
   * @param received what came, already fit to be shown, e.g. `nothing`
   */
  constructor(
    readonly expected: string,
    readonly subject: string,
    readonly received: string,
    options?: ErrorOptions,
  ) {
    super(`Expected ${expected} for ${subject} but received ${received}`, options);
  }
}

/** A value shown inside an error: strings quoted and cut at 80 characters, the rest as JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
