import type { AboutPhoto, Caption, Manuscript } from './manuscripts/manuscript.ts';

/** What a manuscript says of its photos, and what of it is of none that came. */
export interface CaptionMatches {
  /** of each photo, in their order */
  readonly about: readonly AboutPhoto[];
  readonly leftOver: readonly LeftOver[];
}

/** A caption that matches no photo. */
export interface LeftOver {
  /** that it names */
  readonly file?: string;
  /** from 1, where it names one */
  readonly number?: number;
  readonly caption?: string;
}

/**
 * Gives a manuscript's captions to photos: by file name, whatever its capitals, and of `IMG_001`
 * without its ending; then by number; then in their order, to those of which nothing was said yet. A
 * credit that stands alone, behind all captions, is of all photos that have none.
 *
 * @param photos names of each: one that was sent twice may have several
 */
export function matchCaptions(
  photos: readonly (readonly string[])[],
  { aboutPhotos = {}, captions = [] }: Pick<Manuscript, 'aboutPhotos' | 'captions'>,
): CaptionMatches {
  const files = Object.keys(aboutPhotos);
  const keys = photos.map((names) => nearestKey(names, files));
  const about = keys.map((key) => (key === undefined ? {} : (aboutPhotos[key] ?? {})));
  const leftOver: LeftOver[] = files
    .filter((file) => !keys.includes(file))
    .map((file) => leftOverOf({ ...aboutPhotos[file] }, file));
  const ofAll = creditOfAll(captions);
  const others = ofAll ? captions.slice(0, -1) : captions;
  // Numbers first: what has none takes what is left.
  for (const caption of others.toSorted((a, b) => rank(a) - rank(b))) {
    const { number, ...said } = caption;
    const at = number === undefined ? about.findIndex((one) => !one.caption) : number - 1;
    const before = about[at];
    if (before && !before.caption) about[at] = { ...said, ...before };
    else leftOver.push(leftOverOf(caption));
  }
  return { about: about.map((said) => ({ ...ofAll, ...said })), leftOver };
}

/** A credit that stands alone behind all captions, the only one of its kind. */
function creditOfAll(captions: readonly Caption[]): Pick<Caption, 'credit'> | undefined {
  const last = captions.at(-1);
  if (!last || !isLoneCredit(last) || captions.filter(isLoneCredit).length > 1) return undefined;
  return last;
}

function rank({ number }: Caption): number {
  return number === undefined ? 1 : 0;
}

function isLoneCredit({ caption, number }: Caption): boolean {
  return caption === undefined && number === undefined;
}

function leftOverOf({ caption, number }: Caption, file?: string): LeftOver {
  return {
    ...(file !== undefined && { file }),
    ...(number !== undefined && { number }),
    ...(caption !== undefined && { caption }),
  };
}

/** The photos that a manuscript names by their files and that are not among those, named once each. */
export function photosLacking(
  photos: readonly string[],
  { aboutPhotos }: Pick<Manuscript, 'aboutPhotos'>,
): string[] {
  const { leftOver } = matchCaptions(
    photos.map((name) => [name]),
    { ...(aboutPhotos && { aboutPhotos }) },
  );
  return leftOver.flatMap(({ file }) => file ?? []);
}

/** Whether a manuscript that names a file may mean the photo of that name. */
export function mayMean(file: string, name: string): boolean {
  return NAMING.some((rule) => rule(name, file));
}

/** As it is written, in other capitals, or without an ending; the nearest first. */
const NAMING: readonly ((name: string, file: string) => boolean)[] = [
  (name, file) => file === name,
  (name, file) => file.toLowerCase() === name.toLowerCase(),
  (name, file) => file.toLowerCase() === stemOf(name),
];

/** The file that a photo is meant by. */
function nearestKey(names: readonly string[], files: readonly string[]): string | undefined {
  for (const rule of NAMING) {
    const key = files.find((file) => names.some((name) => rule(name, file)));
    if (key !== undefined) return key;
  }
  return undefined;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.[^.]+$/u, '');
}
