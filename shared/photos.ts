/** What the pipeline makes of a photo, and what an article keeps of it. Pure: sharp lives in functions/. */

import type { Blank, Focus, Handout, HandoutKind } from './handouts.ts';
import type { PhotoFields } from './photo-metadata/fields.ts';

/** Widths in px that pages offer; nothing is ever enlarged, so a small photo has fewer. */
export const WIDTHS = [320, 640, 1024, 1600] as const;

/** In the order in which a page offers them. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

/** Names the recipe in the keys of renditions; raise it whenever the bytes would come out otherwise. */
export const RECIPE = 'r4';

export const FORMAT_TYPES: Readonly<Record<Format, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

export interface Rendition {
  /** px, after the photo was turned upright */
  readonly width: number;
  readonly height: number;
  readonly format: Format;
  /** exact length; a feed's enclosure states it */
  readonly bytes: number;
}

export interface Photo {
  /** sha256 of the original */
  readonly original: string;
  readonly recipe: string;
  /** px of the upright original */
  readonly width: number;
  readonly height: number;
  /** Every format in every width that the photo reaches. */
  readonly renditions: readonly Rendition[];
  /** what handouts are made of; records of earlier releases lack them */
  readonly blanks?: readonly Blank[];
  /** that its crops were cut around; where absent, around what people look at first */
  readonly focus?: Focus;
  /** what its file says of it; absent where that is nothing */
  readonly fields?: PhotoFields;
}

/** A photo in its article: with the reporter's words and the file name that they refer to. */
export interface ArticlePhoto extends Photo {
  readonly name: string;
  /** the manuscript's, or else the file's own */
  readonly caption?: string;
  /** whose picture it is, as readers are told it: the manuscript's, or else the file's own */
  readonly credit?: string;
  /** the manuscript's, for whoever cannot see it; see altText */
  readonly alt?: string;
  /** names its folder of public media; see mediaSetOf in keys.ts */
  readonly set: string;
  /** articles of earlier releases lack them */
  readonly handouts?: readonly Handout[];
}

/** The public files of a photo, by name alone: enough to say of each that it is gone. */
export interface MediaSet {
  readonly set: string;
  readonly renditions: readonly Pick<Rendition, 'width' | 'format'>[];
  readonly handouts?: readonly Pick<Handout, 'name'>[];
}

/** What is left of a photo when nothing of it may be kept but the names of its public files. */
export function mediaSetIn({ set, renditions, handouts }: ArticlePhoto): MediaSet {
  return {
    set,
    renditions: renditions.map(({ width, format }) => ({ width, format })),
    ...(handouts && { handouts: handouts.map(({ name }) => ({ name })) }),
  };
}

/** The public files of a photo. */
export function mediaOf({ renditions, handouts = [] }: MediaSet) {
  return [...renditions, ...handouts];
}

/** A photo's handout of one kind, where it has it. */
export function handoutOf({ handouts }: ArticlePhoto, kind: HandoutKind): Handout | undefined {
  return handouts?.find((handout) => handout.kind === kind);
}

/** The renditions of one format, narrowest first. */
export function renditionsOf(photo: Photo, format: Format): Rendition[] {
  return photo.renditions
    .filter((rendition) => rendition.format === format)
    .sort((a, b) => a.width - b.width);
}

/** The widest JPEG: what every feed reader and importer can show. Every photo has one. */
export function widestJpeg(photo: Photo): Rendition {
  const widest = renditionsOf(photo, 'jpg').at(-1);
  if (!widest) throw new Error(`photo ${photo.original} has no JPEG rendition`);
  return widest;
}
