import * as z from 'zod/mini';
import type { FileWarning } from '../../../../shared/submissions/wire.ts';
import { alike } from './alike.ts';
import { place } from './place.ts';

/** What could be better about a file that is taken. */
export const fileWarning = z
  .object({
    code: z
      .string()
      .check(z.describe('For programs, such as `shrunkByWhatsApp`; more of them may come.')),
    message: z.string().check(z.describe('For people: one sentence that says what to do.')),
    severity: z.exactOptional(
      z
        .enum(['warning', 'hint'])
        .check(
          z.describe(
            '`warning`, which it is where this is absent: most likely wrong, and readers would notice. `hint`: worth a look.',
          ),
        ),
    ),
    quote: z.exactOptional(
      z.string().check(z.describe('Of a manuscript: the words it is about, exactly as written.')),
    ),
    suggestion: z.exactOptional(z.string().check(z.describe('What to write in their place.'))),
    at: z.exactOptional(place),
  })
  .check(z.describe('What could be better about a file that is taken. It holds nothing back.'));

alike<typeof fileWarning, FileWarning>(true);
