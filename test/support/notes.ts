import type { Meter, MetricName } from '../../functions/meter.ts';
import type { About, Notes } from '../../functions/notes.ts';

export interface RecordedNotes extends Notes {
  readonly said: { readonly what: string; readonly about: About; readonly error?: unknown }[];
  /** what was said, in its order */
  words(): string[];
}

/** What functions say, kept for a test to look at. */
export function recordedNotes(): RecordedNotes {
  const said: RecordedNotes['said'] = [];
  const say = (what: string, about: About, error?: unknown) =>
    void said.push({ what, about, ...(error !== undefined && { error }) });
  return { said, words: () => said.map(({ what }) => what), info: say, warn: say, error: say };
}

export interface RecordedMeter extends Meter {
  readonly measured: [name: MetricName, value: number, about?: About][];
}

export function recordedMeter(): RecordedMeter {
  const measured: RecordedMeter['measured'] = [];
  return {
    measured,
    measure: (name, value, about) =>
      void measured.push(about === undefined ? [name, value] : [name, value, about]),
  };
}
