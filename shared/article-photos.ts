import { type LeftOver, matchCaptions } from './caption-matches.ts';
import type { AboutPhoto, Manuscript } from './manuscripts/manuscript.ts';
import type { PublishedFields } from './photo-metadata/fields.ts';
import type { ArticlePhoto, Photo } from './photos.ts';
import { shorten } from './text.ts';

/** A photo that came with a submission, under the name that the reporter gave it. */
export type SubmittedPhoto = Photo & { readonly name: string };

/** With all that its article says of it, before its handouts are made. */
export type WordedPhoto = Omit<ArticlePhoto, 'set' | 'handouts'>;

/** The photos of an article: each once, though it was sent twice, with what the manuscript says of it. */
export function wordedPhotos(
  photos: readonly SubmittedPhoto[],
  manuscript: Pick<Manuscript, 'aboutPhotos' | 'captions'>,
): WordedPhoto[] {
  const { about } = matchCaptions(namesOf(photos), manuscript);
  return distinct(photos).map((photo, at) => worded(photo, about[at] ?? {}));
}

/** The captions that match none of an article's photos. */
export function captionsLeftOver(
  photos: readonly SubmittedPhoto[],
  manuscript: Pick<Manuscript, 'aboutPhotos' | 'captions'>,
): readonly LeftOver[] {
  return matchCaptions(namesOf(photos), manuscript).leftOver;
}

function distinct(photos: readonly SubmittedPhoto[]): SubmittedPhoto[] {
  return [...new Map(photos.map((photo) => [photo.original, photo])).values()];
}

/** Of each distinct photo the names that it was sent under, the last one first: it bears that. */
function namesOf(photos: readonly SubmittedPhoto[]): string[][] {
  return distinct(photos).map(({ original }) => {
    const same = photos.filter((photo) => photo.original === original);
    return same.map(({ name }) => name).reverse();
  });
}

function worded(photo: SubmittedPhoto, about: AboutPhoto): WordedPhoto {
  const { fields = {} } = photo;
  const caption = about.caption ?? fields.caption;
  const credit = about.credit ?? fields.credit ?? fields.creator;
  const focus = about.focus ?? photo.focus;
  return {
    ...photo,
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(about.alt && { alt: about.alt }),
    ...(focus && { focus }),
  };
}

/** Those whose crops are cut around another focus than they are to be. */
export function cutOtherwise(
  photos: readonly SubmittedPhoto[],
  worded: readonly WordedPhoto[],
): WordedPhoto[] {
  const cut = new Map(photos.map(({ original, focus }) => [original, focus]));
  return worded.filter(({ original, focus, blanks }) => {
    const was = cut.get(original);
    return blanks !== undefined && (was?.x !== focus?.x || was?.y !== focus?.y);
  });
}

/** Characters of each text that a handout bears: with fewer than 64 KB in all, one segment holds them. */
const LONGEST = 2000;

/**
 * What an article's handouts of a photo bear: its caption, credit and alternative text, the office's
 * licence, and of the photo's own fields whose and how old it is, and how it came to be. Its keywords
 * are its maker's, and nobody has approved them.
 * @param licence a web address, or in words
 */
export function handoutWords(
  photo: Pick<WordedPhoto, 'caption' | 'credit' | 'alt' | 'fields'>,
  licence: string,
): PublishedFields {
  const { creator, copyright, takenAt, sourceType } = photo.fields ?? {};
  const { caption, credit, alt } = photo;
  const said = { caption, credit, alt, licence, creator, copyright, takenAt, sourceType };
  const texts = Object.entries(said).flatMap(([field, text]) =>
    text ? [[field, shorten(text, LONGEST)] as const] : [],
  );
  return Object.fromEntries(texts);
}
