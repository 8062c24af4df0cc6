import * as z from 'zod/mini';
import { MOST_HEADLINE } from '../limits.ts';

// Each message says what was expected; refusals are made of it, the field and the value that came.

/** A text with something in it; line breaks and spaces at its ends do not count. */
const line = (what: string) => z.string(what).check(z.regex(/\S/, what));

const part = z
  .number('a number from 0 to 1')
  .check(z.minimum(0, 'a number from 0 to 1'), z.maximum(1, 'a number from 0 to 1'));

const photo = z.strictObject(
  {
    file: line('the name of its file').check(z.describe('As it is sent, whatever its capitals')),
    caption: z.optional(line('a text')),
    credit: z.optional(line('a text').check(z.describe('Whose picture it is'))),
    alt: z.optional(line('a text').check(z.describe('For whoever cannot see it'))),
    focus: z.optional(
      z
        .strictObject({ x: part, y: part }, 'x and y, as parts of width and height')
        .check(z.describe('What no crop may lose, from the left and from the top')),
    ),
  },
  'a photo with its file',
);

const html = z.strictObject({ html: line('HTML') }, 'html');
const markdown = z.strictObject({ markdown: line('Markdown without front matter') }, 'markdown');
const paragraphs = z.strictObject(
  {
    paragraphs: z
      .array(line('a paragraph'), 'a list of texts')
      .check(z.minLength(1, 'at least one paragraph')),
  },
  'paragraphs',
);

/** Titles of the fields that a body may have, one at a time. */
export const BODY_FORMS = ['html', 'markdown', 'paragraphs'] as const;

/**
 * A manuscript as programs send it, the one source of what is taken and of its JSON Schema. Its fields
 * are named as in Manuscript; no other is taken, since a slip in a name would lose what it holds.
 */
export const jsonManuscript = z.strictObject(
  {
    headline: line('a headline').check(
      z.maxLength(MOST_HEADLINE, `a headline of at most ${MOST_HEADLINE} characters`),
    ),
    subheadline: z.optional(line('a text')),
    dateline: z.optional(
      z.strictObject(
        {
          place: line('a place, such as Samarinda'),
          outlet: z.optional(line('the name of an outlet')),
          date: z.optional(line('a date as readers are to see it, such as 14 November 2022')),
        },
        'a dateline with its place',
      ),
    ),
    byline: z.optional(
      z.strictObject(
        {
          text: line('a name or codes, such as ASYA/SUL/KMF-SMR'),
          reporter: z.optional(line('a text')),
          editor: z.optional(line('a text')),
          office: z.optional(line('a text')),
        },
        'a byline with its text',
      ),
    ),
    lead: z.optional(line('a text')),
    body: z.union([html, markdown, paragraphs], 'one of { html }, { markdown } and { paragraphs }'),
    photos: z.optional(z.array(photo, 'a list of photos')),
    category: z.optional(line('a text')),
    tags: z.optional(z.array(line('a text'), 'a list of texts')),
    event: z.optional(
      line('the name of an event').check(z.describe('Its releases share it as a tag')),
    ),
    contact: z.optional(line('a text').check(z.describe('Whom outlets may ask'))),
    embargo: z.optional(
      z.iso.datetime({
        offset: true,
        error: 'a date and time with its offset, such as 2022-11-15T10:00:00+08:00',
      }),
    ),
  },
  'a JSON object with headline and body',
);

export type JsonManuscript = z.infer<typeof jsonManuscript>;
