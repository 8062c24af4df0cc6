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

/** A value shown inside an error: as JSON, cut at 80 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = json(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function json(value: unknown): string {
  try {
    return String(JSON.stringify(value));
  } catch (error) {
    // Senders may nest lists deeper than the stack.
    if (error instanceof RangeError) return 'lists within lists without end';
    throw error;
  }
}

/** Of an error of the operating system or of Node, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
