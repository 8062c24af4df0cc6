import * as z from 'zod/mini';
import { FILE_TYPES, MOST_FILES } from '../../shared/submissions/limits.ts';

// Each message says what was expected; problems are made of it, the place and the value that came.
// Descriptions are for the API's document alone.
const part = z
  .number('a number from 0 to 1')
  .check(z.minimum(0, 'a number from 0 to 1'), z.maximum(1, 'a number from 0 to 1'));

/** One file, as it is announced or is to take another's place. */
export const announcedFile = z.object({
  name: z
    .string('a file name')
    .check(
      z.minLength(1, 'a file name'),
      z.maxLength(255, 'a name of at most 255 characters'),
      z.describe('Manuscripts name photos by it.'),
    ),
  type: z.enum(Object.keys(FILE_TYPES), `one of ${Object.keys(FILE_TYPES).join(', ')}`),
  size: z
    .int('a whole number of bytes')
    .check(z.minimum(1, 'at least one byte'), z.describe('Bytes, exactly.')),
  sha256: z.optional(
    z
      .string('hexadecimal SHA-256')
      .check(
        z.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
        z.describe('Lower-case hexadecimal; S3 then refuses other bytes.'),
      ),
  ),
  focus: z.optional(
    z
      .object({ x: part, y: part }, 'a focus with x and y, as parts of width and height')
      .check(
        z.describe(
          'Of a photo: what no crop may lose, from the left and from the top, unless the manuscript says otherwise.',
        ),
      ),
  ),
});

/** What begins a submission. */
export const announcement = z.object(
  {
    files: z
      .array(announcedFile, 'a list of files')
      .check(
        z.minLength(1, 'at least one file'),
        z.maxLength(MOST_FILES, `at most ${MOST_FILES} files`),
        z.describe('Exactly one of them a manuscript; the others are photos.'),
      ),
    publishAt: z.optional(
      z.iso
        .datetime({
          offset: true,
          error: 'a date and time with its offset, such as 2026-11-25T08:00:00+08:00',
        })
        .check(
          z.describe(
            'When it is to go live, where not at once. If the manuscript is under embargo for longer, then when that ends.',
          ),
        ),
    ),
  },
  'a JSON object with files',
);
