import { embargoIn } from './conventions/embargo.ts';
import { embargoesWithin } from './conventions/embargo-in-text.ts';
import type { Taken } from './conventions/taken.ts';
import type { Draft } from './draft.ts';
import type { House } from './house.ts';
import type { Passage, Place } from './passage.ts';
import { placeOf, SOMEWHERE } from './passages.ts';

/** What holds a release back. */
export interface Held {
  /** ISO 8601 UTC */
  readonly until: string;
  readonly at: Place | undefined;
}

interface File extends House {
  /** of the file, as messages show it */
  readonly name: string;
}

/**
 * The embargoes that a draft states, and those on lines of their own.
 *
 * @throws ManuscriptError embargo, where such a line cannot be read
 */
export function embargoesOf(
  { embargo, sources, unit }: Draft,
  { embargoes }: Pick<Taken, 'embargoes'>,
  file: File,
): Held[] {
  const stated: Held[] = embargo ? [{ until: embargo, at: sources.embargo }] : [];
  const found = embargoes.flatMap((line): Held[] => {
    const at = placeOf(line.at ?? SOMEWHERE, unit);
    const until = embargoIn(line.text, file, file.name, at);
    return until === undefined ? [] : [{ until, at }];
  });
  return [...stated, ...found];
}

/** Those that readers will see, and those in fields that stand nowhere. */
export function embargoesAmong(
  passages: readonly Passage[],
  others: readonly (string | undefined)[],
  { timeZone }: House,
): Held[] {
  const texts: { text: string; at: Place | undefined }[] = [
    ...passages,
    ...others.flatMap((text = '') => ({ text, at: undefined })),
  ];
  return texts.flatMap(({ text, at }) =>
    embargoesWithin(text, timeZone).map((until) => ({ until, at })),
  );
}

/** The last to end. */
export function latestEmbargo<H extends Pick<Held, 'until'>>(held: readonly H[]): H | undefined {
  return [...held].sort((a, b) => a.until.localeCompare(b.until)).at(-1);
}
