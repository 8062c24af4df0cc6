/** What is relied upon in the API's answers: the shapes of shared/submissions/wire.ts, checked. */
import * as z from 'zod/mini';
import type { SubmissionView } from '../../shared/submissions/wire.ts';

const Warning = z.object({
  code: z.string(),
  message: z.string(),
  severity: z.exactOptional(z.string()),
  quote: z.exactOptional(z.string()),
  suggestion: z.exactOptional(z.string()),
  at: z.exactOptional(z.looseObject({})),
});

const optionalText = z.exactOptional(z.string());

const Said = z.object({ caption: optionalText });

/** Its fields in short, as status and publish print them. */
const Manuscript = z.object({
  headline: z.string(),
  subheadline: optionalText,
  labels: z.exactOptional(z.array(z.string())),
  category: optionalText,
  tags: z.exactOptional(z.array(z.string())),
  event: optionalText,
  embargo: optionalText,
  dateline: z.exactOptional(
    z.object({ place: z.string(), outlet: optionalText, date: optionalText }),
  ),
  byline: z.exactOptional(z.object({ text: z.string() })),
  contact: optionalText,
  captions: z.exactOptional(z.array(Said)),
  aboutPhotos: z.exactOptional(z.record(z.string(), Said)),
  sources: z.record(z.string(), z.looseObject({})),
});

const FileView = z.object({
  number: z.int(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  state: z.enum(['uploading', 'processing', 'ready', 'rejected']),
  within: z.exactOptional(z.int()),
  from: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
  warnings: z.exactOptional(z.array(Warning)),
  manuscript: z.exactOptional(Manuscript),
});

const ReliedUpon = z.object({
  id: z.string(),
  newsroom: z.string(),
  state: z.enum(['open', 'rejected', 'inReview', 'scheduled', 'publishing', 'live']),
  expiresAt: z.string(),
  files: z.array(FileView),
  reason: z.exactOptional(z.string()),
  article: z.exactOptional(z.string()),
  goesLiveAt: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
});

/** The answer as it came, with all that newer APIs say: `status --json` prints it. */
export const SubmissionViewSchema = z.custom<SubmissionView>(
  (answer) => ReliedUpon.safeParse(answer).success,
);

export const SignedPostSchema = z.object({
  number: z.int(),
  url: z.url(),
  fields: z.record(z.string(), z.string()),
});

export const SubmissionCreatedSchema = z.object({
  submission: SubmissionViewSchema,
  uploads: z.array(SignedPostSchema),
  statusUrl: z.string(),
});

/** GET /v1/me */
export const MeSchema = z.object({ newsroom: z.string(), role: z.string(), name: z.string() });

/** application/problem+json: only what is shown */
export const ProblemSchema = z.object({
  title: z.exactOptional(z.string()),
  detail: z.exactOptional(z.string()),
});
