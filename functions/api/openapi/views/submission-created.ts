import * as z from 'zod/mini';
import type { SignedPost, SubmissionCreated } from '../../../../shared/submissions/wire.ts';
import { alike } from './alike.ts';
import { submissionView } from './submission-view.ts';

/** How to send one file. */
export const signedPost = z
  .object({
    number: z.int().check(z.minimum(1), z.describe('Of the file, from 1.')),
    url: z.url().check(z.describe('Where the form goes.')),
    fields: z
      .record(z.string(), z.string())
      .check(z.describe('The form’s fields: all of them, unchanged, before `file`.')),
  })
  .check(
    z.describe(
      'How to send one file: POST a `multipart/form-data` form to `url` with `fields` in this order and, last, the bytes as the field `file`. It needs no token: whoever has it can send this file, and nothing else. S3 answers 204, or says in XML why it refused.',
    ),
  );

/** A submission that has begun. */
export const submissionCreated = z.object({
  submission: submissionView,
  uploads: z
    .array(signedPost)
    .check(z.describe('One for each announced file, valid until `expiresAt`.')),
  statusUrl: z.url().check(z.describe('Where to ask how far it is.')),
});

alike<typeof signedPost, SignedPost>(true);
alike<typeof submissionCreated, SubmissionCreated>(true);
