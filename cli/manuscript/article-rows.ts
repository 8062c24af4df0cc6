import { datelineText } from '../../shared/manuscripts/conventions/outlets.ts';
import type { Field } from '../../shared/manuscripts/draft.ts';
import type { ManuscriptView } from '../../shared/manuscripts/manuscript-view.ts';
import { counted } from '../counted.ts';
import type { Row } from '../layout/rows.ts';
import { bylineRows } from './byline-rows.ts';
import { captionRows } from './caption-rows.ts';
import { momentText } from './moment-text.ts';
import { placeText } from './place-text.ts';

/**
 * An article as it was understood: a row for each field, with its place in the file.
 * @param type of the file
 * @param timeZone IANA; that of this computer where none is given
 */
export function articleRows(view: ManuscriptView, type: string, timeZone?: string): Row[] {
  const { byline } = view;
  const row = rowsWithPlaces(view, type);
  return [
    ...topRows(view, type, timeZone),
    ...row('Lead', view.lead, 'lead'),
    ...row('Summary', view.summary),
    ...row('Text', lengthText(view), 'body'),
    ...row('Byline', byline?.text, 'byline'),
    ...(byline ? bylineRows(byline) : []),
    ...row('Contact', view.contact, 'contact'),
    ...captionRows(view),
  ];
}

/** The same in short: what it is about, whose it is and when it goes out. Captions are counted. */
export function shortArticleRows(view: ManuscriptView, type: string, timeZone?: string): Row[] {
  const row = rowsWithPlaces(view, type);
  const { aboutPhotos = {}, captions: numbered = [] } = view;
  const captions = [...Object.values(aboutPhotos), ...numbered].filter(({ caption }) => caption);
  return [
    ...topRows(view, type, timeZone),
    ...row('Byline', view.byline?.text, 'byline'),
    ...row('Contact', view.contact, 'contact'),
    ...row('Captions', captions.length > 0 ? String(captions.length) : undefined),
  ];
}

/** What stands above the text. */
function topRows(view: ManuscriptView, type: string, timeZone: string | undefined): Row[] {
  const { dateline, embargo } = view;
  const row = rowsWithPlaces(view, type);
  return [
    ...row('Headline', view.headline, 'headline'),
    ...row('Sub-headline', view.subheadline, 'subheadline'),
    ...row('Labels', view.labels?.join(' · ')),
    ...row('Category', view.category, 'category'),
    ...row('Tags', view.tags?.join(', '), 'tags'),
    ...row('Event', view.event, 'event'),
    ...row('Embargo', embargo && `until ${momentText(embargo, timeZone)}`, 'embargo'),
    ...row('Dateline', dateline && datelineText(dateline), 'dateline'),
  ];
}

/** Makes the row of a field, and none of one that is not there. */
function rowsWithPlaces({ sources, aboutPhotos }: ManuscriptView, type: string) {
  return (label: string, text: string | undefined, field?: Field): Row[] => {
    if (text === undefined || text === '') return [];
    const at = field && sources[field];
    const place = at && placeText(at, { type, aboutPhotos });
    const behind = { text: `(${place})`, style: 'dim', whole: true } as const;
    return [{ label, pieces: [{ text }, ...(place ? [behind] : [])] }];
  };
}

/** `312 words in 9 passages, 2 minutes to read`. */
function lengthText({ words, passages, readingMinutes }: ManuscriptView): string {
  return `${counted(words, 'word')} in ${counted(passages, 'passage')}, ${counted(readingMinutes, 'minute')} to read`;
}
