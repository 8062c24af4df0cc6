import type { Announcement } from '../../announcement.ts';
import { parameter } from '../parameters.ts';
import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';
import { contentOf } from '../schemas.ts';

const EXAMPLE: Announcement = {
  files: [
    { name: 'rilis.txt', type: 'text/plain', size: 1804 },
    { name: 'foto.jpg', type: 'image/jpeg', size: 2481152, focus: { x: 0.35, y: 0.7 } },
  ],
};

/** Begins a submission. */
export const begin: Route = {
  path: '/v1/newsrooms/{newsroom}/submissions',
  method: 'post',
  operation: {
    operationId: 'beginSubmission',
    summary: 'Announce the files of a release',
    description: 'Nothing is sent yet: the answer says where each file goes, and how.',
    parameters: [parameter('Newsroom'), parameter('IdempotencyKey')],
    requestBody: {
      description: 'JSON, whatever type it is sent as; not compressed.',
      required: true,
      content: contentOf('Announcement', { ...EXAMPLE }),
    },
    responses: {
      201: {
        description:
          'It has begun, or had begun by the same `Idempotency-Key`: send the files by `uploads`.',
        content: contentOf('SubmissionCreated'),
      },
      ...problems(400, 401, 403, 413, 415, 422, 429, 500, 503),
    },
  },
};
