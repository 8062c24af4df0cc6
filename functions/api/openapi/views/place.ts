import * as z from 'zod/mini';
import type { Place } from '../../../../shared/manuscripts/passage.ts';
import { alike } from './alike.ts';

const number = z.int().check(z.minimum(1));

/** Where something was read in a manuscript's file. */
export const place = z
  .union([
    z.object({ line: number }),
    z.object({ paragraph: number }),
    z.object({ key: z.string(), line: z.exactOptional(number) }),
    z.object({ property: z.string() }),
  ])
  .check(
    z.describe(
      'Where in its file, as the program counts that wrote it: a line of a text, from 1; a paragraph of a Word document; a key of front matter or JSON, such as `photos[0].caption`; what a Word document says of itself.',
    ),
  );

alike<typeof place, Place>(true);
