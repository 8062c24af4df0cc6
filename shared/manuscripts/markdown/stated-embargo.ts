import { embargoIn, statedEmbargo } from '../conventions/embargo.ts';
import { isEmbargoLine } from '../conventions/embargo-line.ts';
import { latestEmbargo } from '../held.ts';
import type { House } from '../house.ts';
import type { Place } from '../passage.ts';
import { tidyLine } from '../prose/prose.ts';
import { isMeant, KEYS } from './front-matter-keys.ts';
import type { StatedLines } from './stated-lines.ts';

interface StatedEmbargo {
  /** ISO 8601 UTC */
  readonly until: string;
  readonly at: Place;
}

/**
 * Until when front matter says that nobody may see a text: under its own keys, under one that slipped
 * (`embrago`), or under another that says so with its value (`status: embargo s.d. 15/11/2022 10.00`).
 * Of several the last to end.
 *
 * @throws ManuscriptError embargo, frontMatter
 */
export function statedEmbargoIn(
  yaml: StatedLines,
  name: string,
  house: House,
): StatedEmbargo | undefined {
  const own = yaml.first(KEYS.embargo);
  const key = own && 'key' in own.at ? own.at.key : 'embargo';
  const until = own && statedEmbargo(own.text, house, `${key} in ${name}`, own.at);
  const held = own && until !== undefined ? [{ until, at: own.at }] : [];
  return latestEmbargo([...held, ...underOthers(yaml, name, house)]);
}

/** Under keys that nobody else reads. */
function underOthers(yaml: StatedLines, name: string, house: House): StatedEmbargo[] {
  const known: readonly string[] = Object.values(KEYS).flat();
  const others = yaml.keys().filter((key) => !known.includes(key));
  return others.flatMap((key) => {
    const { value, at } = yaml.value([key]) ?? {};
    if (typeof value !== 'string' || !at) return [];
    const line = tidyLine(`${isMeant(key, 'embargo') ? 'embargo' : key}: ${value}`);
    const until = isEmbargoLine(line) ? embargoIn(line, house, `${key} in ${name}`, at) : undefined;
    return until === undefined ? [] : [{ until, at }];
  });
}
