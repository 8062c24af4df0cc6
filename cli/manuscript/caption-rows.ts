import type { AboutPhoto, Caption } from '../../shared/manuscripts/manuscript.ts';
import type { ManuscriptView } from '../../shared/manuscripts/manuscript-view.ts';
import type { Row } from '../layout/rows.ts';

/** What a manuscript says of its photos: those that it names, then those that it counts. */
export function captionRows({
  aboutPhotos = {},
  captions = [],
}: Pick<ManuscriptView, 'aboutPhotos' | 'captions'>): Row[] {
  const named = Object.entries(aboutPhotos).map(([file, about]) => row(file, about));
  const counted = captions.map(({ number, ...about }) =>
    row(number === undefined ? nextPhotos(about) : `photo ${number}`, about),
  );
  return [...named, ...counted].map((found, at) => ({ ...found, label: at === 0 ? 'Photos' : '' }));
}

/** A credit without a caption is of all that have none. */
function nextPhotos({ caption }: Caption): string {
  return caption === undefined ? 'photos without a credit' : 'the next photo';
}

function row(of: string, about: AboutPhoto & Caption): Row {
  const name = { text: `${of}:`, style: 'dim', whole: true } as const;
  return { label: '', pieces: [name, { text: aboutText(about) }] };
}

/** `Warga antre. (credit: Budi/Humas) (alternative text: Antrean)`. */
export function aboutText({ caption, credit, alt, focus }: AboutPhoto): string {
  const said = [
    caption ?? (alt || focus || !credit ? 'no caption' : undefined),
    credit && `(credit: ${credit})`,
    alt && `(alternative text: ${alt})`,
    focus && `(focus: ${percent(focus.x)} ${percent(focus.y)})`,
  ];
  return said.filter((part) => part !== undefined).join(' ');
}

/** As front matter has it. */
function percent(part: number): number {
  return Math.round(part * 100);
}
