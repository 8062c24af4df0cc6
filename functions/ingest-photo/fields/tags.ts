import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader, { type ExpandedTags } from 'exifreader';
import { withPlainXmp } from '../png-text.ts';

/** One value as ExifReader gives it; XMP's lists are lists of such. */
export interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
  readonly attributes?: unknown;
}

type Group = Readonly<Record<string, unknown>>;

/** The tags of one file, by where they stand. */
export interface Tags {
  readonly xmp: Group;
  readonly iptc: Group;
  readonly exif: Group;
}

const NONE: Tags = { xmp: {}, iptc: {}, exif: {} };

/**
 * Reads what stands in a photo's file beside its pixels. Empty where nothing can be read: a photo is
 * not refused for what is said of it. Compressed text is left alone (`async: false`) but for a PNG's XMP,
 * so that a few bytes cannot grow to gigabytes, and an error in XML ends its reading.
 */
export function readTags(bytes: Uint8Array): Tags {
  const domParser = new DOMParser({ onError: onErrorStopParsing });
  try {
    // ExifReader looks for a DOM parser of the platform's own where it is given none, in vain in a bundle.
    const options = { expanded: true, async: false, domParser } as const;
    const file = Buffer.from(withPlainXmp(bytes));
    const { xmp, iptc, exif } = quietly(() => ExifReader.load(file, options) as ExpandedTags);
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } };
  } catch {
    return NONE;
  }
}

/**
 * ExifReader warns on the console of what is odd about a file, and has no option not to. A function's log
 * is lines of JSON, and an odd file is no trouble of its operator's.
 * @param read must not wait for anything: meanwhile nobody's warnings are heard
 */
function quietly<Read>(read: () => Read): Read {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return read();
  } finally {
    console.warn = warn;
  }
}

/** All that is said under a name: the values of a list, one by one. */
export function valuesOf(group: Group, name: string): string[] {
  const tag = group[name];
  const tags = Array.isArray(tag) ? tag : [tag];
  return tags.flatMap((one: unknown) => textsOf(one));
}

function textsOf(tag: unknown): string[] {
  if (!isTag(tag)) return [];
  const { value, description } = tag;
  if (Array.isArray(value) && value.some(isTag)) return inDefaultLanguage(value).flatMap(textsOf);
  if (typeof description === 'string') return [description];
  return typeof value === 'string' ? [value] : [];
}

/** Of texts in several languages the one that stands for all; everything of any other list. */
function inDefaultLanguage(values: readonly unknown[]): readonly unknown[] {
  const languages = values.map((value) => (isTag(value) ? languageOf(value) : undefined));
  if (languages.every((language) => language === undefined)) return values;
  return [values[Math.max(0, languages.indexOf('x-default'))]];
}

function languageOf({ attributes }: Tag): string | undefined {
  const { lang } = (attributes ?? {}) as { lang?: unknown };
  return typeof lang === 'string' ? lang : undefined;
}

function isTag(tag: unknown): tag is Tag {
  return typeof tag === 'object' && tag !== null;
}
