import type { Release } from '../../functions/ingest-article/read-release.ts';
import { type ManuscriptView, manuscriptView } from '../../shared/manuscripts/manuscript-view.ts';
import type { LocalFile } from '../files/local-file.ts';
import type { Paper } from '../layout/paper.ts';
import { type Row, rowLines } from '../layout/rows.ts';
import { articleRows } from '../manuscript/article-rows.ts';
import { aboutText } from '../manuscript/caption-rows.ts';
import { momentText } from '../manuscript/moment-text.ts';
import { type PlacedIn, placeText } from '../manuscript/place-text.ts';
import { titled } from '../manuscript/titled.ts';
import { warningParts } from '../manuscript/warning-lines.ts';
import { printable } from '../printable.ts';
import { byteText } from '../progress/units.ts';
import type { Against } from './settings.ts';

/** What a manuscript was checked for. */
export interface CheckedFor {
  readonly file: LocalFile;
  readonly against: Against;
  /** ISO 8601 UTC, where its sender named a time */
  readonly publishAt: string | undefined;
}

/** A manuscript as it was understood, for people. */
export function reportText(release: Release, checked: CheckedFor, paper: Paper): string {
  const view = manuscriptView(release.reading);
  const { type } = checked.file;
  const placed = { type, aboutPhotos: view.aboutPhotos };
  const { warnings, hints } = warningParts(release.warnings, placed, paper);
  const pictures = pictureLines(release, placed, paper);
  return [
    ...rowLines(fieldRows(view, checked), paper),
    ...titled(`Pictures in it: ${release.pictures.length}`, pictures, paper),
    ...warnings,
    ...hints,
    ...(release.warnings.length === 0 ? ['', 'Nothing looks wrong.'] : []),
  ].join('\n');
}

/** Only the newsroom knows of other releases. */
const PHOTOS_OF_EVENT: Row = {
  label: '',
  pieces: [
    {
      text: 'Those that are not sent along are taken from another release of the event, if the newsroom has one.',
      style: 'dim',
    },
  ],
};

function fieldRows(view: ManuscriptView, { file, against, publishAt }: CheckedFor): Row[] {
  const { timeZone, outlet, people = [] } = against.values;
  const whom = people.length > 0 ? '' : ', no people';
  const checkedBy = `${against.named} (${outlet}, ${timeZone}${whom})`;
  const time = publishAt && momentText(publishAt, timeZone);
  const own = withoutPictures(view, file.name);
  return [
    ...articleRows(own, file.type, timeZone),
    ...(own.event && Object.keys(own.aboutPhotos ?? {}).length > 0 ? [PHOTOS_OF_EVENT] : []),
    ...(time ? [{ label: 'Goes out', pieces: [{ text: time }] }] : []),
    { label: 'Checked by', pieces: [{ text: checkedBy, style: 'dim' }] },
  ];
}

/** Those within the file have a list of their own. */
function withoutPictures({ aboutPhotos, ...view }: ManuscriptView, file: string): ManuscriptView {
  if (aboutPhotos === undefined) return view;
  const others = Object.entries(aboutPhotos).filter(([name]) => !name.startsWith(`${file}/`));
  return { ...view, aboutPhotos: Object.fromEntries(others) };
}

function pictureLines({ pictures }: Release, placed: PlacedIn, paper: Paper): string[] {
  const rows = pictures.map(({ name, bytes, at, ...about }): Row => {
    const found = `${byteText(bytes.length)}, ${placeText(at, placed)}:`;
    const pieces = [
      { text: found, style: 'dim', whole: true },
      { text: aboutText(about) },
    ] as const;
    return { label: printable(name), pieces };
  });
  return rowLines(rows, paper, '  ');
}
