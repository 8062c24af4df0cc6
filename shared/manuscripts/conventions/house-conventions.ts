import type { BodyElement } from '../body/body-tree.ts';
import type { House } from '../house.ts';
import type { Manuscript } from '../manuscript.ts';
import { byline } from './byline.ts';
import { contact } from './contact.ts';
import { embargoes } from './embargo.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { subheadline as below } from './subheadline.ts';
import { captions } from './take-captions.ts';
import { dateline } from './take-dateline.ts';
import type { Taken } from './taken.ts';

/**
 * Takes the house's marks off a tidy body: embargoes and captions wherever they stand, contacts near its
 * ends, the headline where it is printed again above the text, the sub-headline below it unless one is
 * stated, the dateline that opens the first paragraph, the byline codes that close the last above the
 * notes.
 */
export function takeConventions(
  body: readonly BodyElement[],
  { headline, subheadline }: Pick<Manuscript, 'headline' | 'subheadline'>,
  house: House = {},
): Taken {
  const above = [embargoes, captions, contact, repeatedHeadline(headline)];
  let taken: Taken = { found: {}, places: {}, captions: [], embargoes: [], blocks: body };
  for (const take of [...above, ...(subheadline === undefined ? [below] : []), dateline, byline]) {
    const { found, places, ...more } = take(taken.blocks, house);
    taken = {
      ...taken,
      ...more,
      found: { ...taken.found, ...found },
      places: { ...taken.places, ...places },
    };
  }
  return taken;
}
