import { parameter } from '../parameters.ts';
import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';
import { contentOf } from '../schemas.ts';

/** Signs a file anew. */
export const sign: Route = {
  path: '/v1/newsrooms/{newsroom}/submissions/{id}/files/{number}/sign',
  method: 'post',
  operation: {
    operationId: 'signFile',
    summary: 'Sign one file anew',
    description:
      'After an upload was cut off, or its file was refused. With a body, other bytes take the file’s place; without one, those that were announced are awaited again.',
    parameters: [parameter('Newsroom'), parameter('Submission'), parameter('FileNumber')],
    requestBody: {
      description:
        'The file that is sent instead, of the same kind: a photo for a photo, a manuscript for a manuscript.',
      required: false,
      content: contentOf('AnnouncedFile'),
    },
    responses: {
      200: {
        description: 'How to send it, for what is left of the submission’s hour.',
        content: contentOf('SignedPost'),
      },
      ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503),
    },
  },
};
