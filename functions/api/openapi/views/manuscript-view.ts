import * as z from 'zod/mini';
import type { ManuscriptView } from '../../../../shared/manuscripts/manuscript-view.ts';
import { alike } from './alike.ts';
import { place } from './place.ts';

const optional = (description: string) =>
  z.exactOptional(z.string().check(z.describe(description)));
const count = z.int().check(z.minimum(0));

const dateline = z.object({
  place: z.string(),
  outlet: optional('For which it was written.'),
  date: optional('As written, where it bears one: `14 November 2022`.'),
});

const names = z
  .object({
    reporter: z.exactOptional(z.string()),
    editors: z.exactOptional(z.array(z.string())),
    office: z.exactOptional(z.string()),
  })
  .check(z.describe('Whom the newsroom’s settings name for those codes.'));

const byline = z.object({
  text: z.string().check(z.describe('As written, without brackets: `ASYA/SUL/KMF-SMR`.')),
  reporter: z.exactOptional(z.string()),
  editor: z.exactOptional(z.string()),
  office: z.exactOptional(z.string()),
  names: z.exactOptional(names),
});

const part = z.number().check(z.minimum(0), z.maximum(1));

const aboutPhoto = z.object({
  caption: z.exactOptional(z.string()),
  credit: optional('Whose picture it is.'),
  alt: optional('For whoever cannot see it.'),
  focus: z.exactOptional(
    z
      .object({ x: part, y: part })
      .check(z.describe('What no crop may lose, from the left and from the top.')),
  ),
});

const caption = z.object({
  caption: z.exactOptional(z.string()),
  credit: optional('Whose picture it is.'),
  number: z.exactOptional(
    z.int().check(z.describe('Of the photo, from 1, where the caption names it.')),
  ),
});

const source = z.exactOptional(place);

const sources = z
  .object({
    headline: source,
    subheadline: source,
    dateline: source,
    body: source,
    byline: source,
    lead: source,
    captions: source,
    category: source,
    tags: source,
    event: source,
    contact: source,
    embargo: source,
  })
  .check(z.describe('Where each field was found; those that were worked out are absent.'));

/** An article as it was understood. */
export const manuscriptView = z
  .object({
    headline: z.string(),
    subheadline: z.exactOptional(z.string()),
    dateline: z.exactOptional(dateline),
    byline: z.exactOptional(byline),
    lead: z.string().check(z.describe('Plain text, one or two sentences.')),
    aboutPhotos: z.exactOptional(
      z
        .record(z.string(), aboutPhoto)
        .check(z.describe('What the manuscript says of photos, by their file names.')),
    ),
    captions: z.exactOptional(
      z
        .array(caption)
        .check(z.describe('Those that name no file, in the order of the manuscript.')),
    ),
    category: z.exactOptional(z.string()),
    tags: z.exactOptional(z.array(z.string())),
    event: optional('What several releases are about; it is a tag, too.'),
    contact: optional('Whom outlets may ask.'),
    embargo: z.exactOptional(
      z.iso.datetime().check(z.describe('UTC; until then nobody may see it.')),
    ),
    labels: z.exactOptional(
      z
        .array(z.string())
        .check(z.describe('Section labels above the headline, which no reader sees.')),
    ),
    summary: z
      .string()
      .check(z.describe('Plain text: the beginning of the article, at most 160 characters.')),
    passages: count.check(z.describe('Headings, paragraphs and items of its text.')),
    words: count,
    readingMinutes: count,
    sources,
  })
  .check(z.describe('The article as it was understood, all but its text.'));

alike<typeof manuscriptView, ManuscriptView>(true);
