/**
 * The sequencers of events: sixteen hex digits that grow with every call, also when the clock
 * stands still or, after a restart, has been set back (tell it the newest that was stored).
 */
export class Sequencer {
  private last = 0;

  constructor(private readonly now: () => Date) {}

  seen(sequencer: string): void {
    this.last = Math.max(this.last, Number.parseInt(sequencer, 16));
  }

  next(): string {
    // Microseconds since 1970 stay below 2^53 until the year 2255.
    this.last = Math.max(this.now().getTime() * 1000, this.last + 1);
    return this.last.toString(16).toUpperCase().padStart(16, '0');
  }
}
