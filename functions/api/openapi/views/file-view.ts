import * as z from 'zod/mini';
import type { FileView } from '../../../../shared/submissions/wire.ts';
import { alike } from './alike.ts';
import { fileWarning } from './file-warning.ts';
import { manuscriptView } from './manuscript-view.ts';

const state = z
  .enum(['uploading', 'processing', 'ready', 'rejected'])
  .check(
    z.describe(
      '`uploading`: it has not arrived. `processing`: it is being read. `ready`: it is read and kept. `rejected`: it cannot be used; `reason` says why.',
    ),
  );

/** One file of a submission, as its sender sees it. */
export const fileView = z.object({
  number: z.int().check(z.minimum(1), z.describe('From 1, in the order of the announcement.')),
  name: z.string(),
  type: z.string(),
  size: z.int().check(z.describe('Bytes.')),
  state,
  within: z.exactOptional(
    z
      .int()
      .check(
        z.minimum(1),
        z.describe(
          'Of a picture that came in a Word document, or that a manuscript names and another release has: the number of that document or manuscript. Nobody announced it, and it cannot be signed.',
        ),
      ),
  ),
  from: z.exactOptional(
    z
      .string()
      .check(
        z.describe(
          'Of a picture of another release of the same event: the submission that it was taken from.',
        ),
      ),
  ),
  reason: z.exactOptional(
    z.string().check(z.describe('Of one that is rejected: why, in a sentence or two.')),
  ),
  warnings: z.exactOptional(
    z.array(fileWarning).check(z.describe('Of one that is ready; absent where there are none.')),
  ),
  manuscript: z.exactOptional(manuscriptView),
});

alike<typeof fileView, FileView>(true);
