import * as z from 'zod/mini';
import { SUBMISSION_ID } from '../../../../shared/ids.ts';
import type { SubmissionView } from '../../../../shared/submissions/wire.ts';
import { alike } from './alike.ts';
import { fileView } from './file-view.ts';

const state = z
  .enum(['open', 'rejected', 'inReview', 'scheduled', 'publishing', 'live'])
  .check(
    z.describe(
      [
        '`open`: files are awaited or being read.',
        '`rejected`: a file was refused or never came; until `expiresAt` it can be signed and sent anew, or the submission finished without it.',
        '`inReview`: accepted, waits for an editor.',
        '`scheduled`: accepted, goes live at `goesLiveAt`.',
        '`publishing`: its page is being written.',
        '`live`: at `url`.',
      ].join(' '),
    ),
  );

/** A submission as its sender sees it. */
export const submissionView = z.object({
  id: z.string().check(z.regex(SUBMISSION_ID)),
  newsroom: z.string(),
  state,
  expiresAt: z.iso.datetime().check(z.describe('UTC; until then files may arrive.')),
  files: z
    .array(fileView)
    .check(
      z.describe('Those that were announced and, after them, pictures that nobody announced.'),
    ),
  reason: z.exactOptional(z.string().check(z.describe('Why it was rejected.'))),
  article: z.exactOptional(
    z.string().check(z.describe('The id of its article, once it is accepted.')),
  ),
  goesLiveAt: z.exactOptional(z.iso.datetime().check(z.describe('UTC; of one that is scheduled.'))),
  url: z.exactOptional(z.url().check(z.describe('Of the page, once it is live.'))),
});

alike<typeof submissionView, SubmissionView>(true);
