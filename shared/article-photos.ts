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
  { aboutPhotos = {} }: Pick<Manuscript, 'aboutPhotos'>,
): WordedPhoto[] {
  const distinct = new Map(photos.map((photo) => [photo.original, photo])).values();
  return [...distinct].map((photo) => {
    // Own ones alone: a file may be named __proto__.
    const about = Object.hasOwn(aboutPhotos, photo.name) ? aboutPhotos[photo.name] : undefined;
    return worded(photo, about ?? {});
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
