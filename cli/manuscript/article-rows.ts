import { datelineText } from '../../shared/manuscripts/conventions/outlets.ts';
import type { Field } from '../../shared/manuscripts/draft.ts';
import type { ManuscriptView } from '../../shared/manuscripts/manuscript-view.ts';
import { counted } from '../counted.ts';
import type { Row } from '../layout/rows.ts';
import { bylineRows } from './byline-rows.ts';
import { captionRows } from './caption-rows.ts';
import { momentText } from './moment-text.ts';
import { placeText } from './place-text.ts';

/** An article as it was understood: a row for each field, with its place in the file of that type. */
export function articleRows(view: ManuscriptView, type: string, timeZone: string): Row[] {
  const { dateline, byline, embargo, sources, aboutPhotos } = view;
  const row = (label: string, text: string | undefined, field?: Field): Row[] => {
    if (text === undefined || text === '') return [];
    const at = field && sources[field];
    const place = at && placeText(at, { type, aboutPhotos });
    const behind = { text: `(${place})`, style: 'dim', whole: true } as const;
    return [{ label, pieces: [{ text }, ...(place ? [behind] : [])] }];
  };
  return [
    ...row('Headline', view.headline, 'headline'),
    ...row('Sub-headline', view.subheadline, 'subheadline'),
    ...row('Labels', view.labels?.join(' · ')),
    ...row('Category', view.category, 'category'),
    ...row('Tags', view.tags?.join(', '), 'tags'),
    ...row('Event', view.event, 'event'),
    ...row('Embargo', embargo && `until ${momentText(embargo, timeZone)}`, 'embargo'),
    ...row('Dateline', dateline && datelineText(dateline), 'dateline'),
    ...row('Lead', view.lead, 'lead'),
    ...row('Summary', view.summary),
    ...row('Text', lengthText(view), 'body'),
    ...row('Byline', byline?.text, 'byline'),
    ...(byline ? bylineRows(byline) : []),
    ...row('Contact', view.contact, 'contact'),
    ...captionRows(view),
  ];
}

/** `312 words in 9 passages, 2 minutes to read`. */
function lengthText({ words, passages, readingMinutes }: ManuscriptView): string {
  return `${counted(words, 'word')} in ${counted(passages, 'passage')}, ${counted(readingMinutes, 'minute')} to read`;
}
