import type { BodyElement } from '../body/body-tree.ts';
import type { House } from '../house.ts';
import type { Manuscript } from '../manuscript.ts';
import { bothBylines } from './byline-labels.ts';
import { contact } from './contact.ts';
import { embargoes } from './embargo.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { subheadline as below } from './subheadline.ts';
import { captions } from './take-captions.ts';
import { dateline } from './take-dateline.ts';
import { ending } from './take-ending.ts';
import { labels } from './take-labels.ts';
import type { Taken } from './taken.ts';

/**
 * Takes the house's marks off a tidy body: embargoes and captions wherever they stand, contacts and
 * bylines in labels near its ends, the headline where it is printed again above the text, the
 * sub-headline below it unless one is stated, the dateline that opens the first paragraph, and what ends
 * the last above the notes: byline codes, hashtags, marks, a signature.
 */
export function takeConventions(
  body: readonly BodyElement[],
  { headline, subheadline }: Pick<Manuscript, 'headline' | 'subheadline'>,
  house: House = {},
): Taken {
  const above = [embargoes, labels, captions, contact, repeatedHeadline(headline)];
  let taken: Taken = NOTHING(body);
  for (const take of [...above, ...(subheadline === undefined ? [below] : []), dateline, ending]) {
    const { found = {}, places, notices = [], ...more } = take(taken.blocks, house);
    const byline = bothBylines(taken.found.byline, found.byline);
    taken = {
      ...taken,
      ...more,
      found: { ...taken.found, ...found, ...(byline && { byline }) },
      places: { ...taken.places, ...places },
      notices: [...taken.notices, ...notices],
    };
  }
  return { ...taken, found: { ...taken.found, ...creditOf(taken) } };
}

const NOTHING = (blocks: readonly BodyElement[]): Taken => {
  return { found: {}, places: {}, captions: [], embargoes: [], notices: [], blocks };
};

/** A credit behind all captions is of the photos that have none. */
function creditOf({ found: { captions = [] }, photographer }: Taken): Taken['found'] {
  return photographer === undefined ? {} : { captions: [...captions, { credit: photographer }] };
}
