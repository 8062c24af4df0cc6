import { parameter } from '../parameters.ts';
import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';
import { contentOf } from '../schemas.ts';

/** Goes on with what has arrived. */
export const finish: Route = {
  path: '/v1/newsrooms/{newsroom}/submissions/{id}/finish',
  method: 'post',
  operation: {
    operationId: 'finishSubmission',
    summary: 'Go on with what has arrived',
    description:
      'Without files that never came or were refused, the manuscript excepted; what is being read is waited for. Where every file arrives and is read, nobody has to call this.',
    parameters: [parameter('Newsroom'), parameter('Submission')],
    responses: {
      202: {
        description: 'It will be done, unless the submission had ended: ask how far it is.',
        content: contentOf('SubmissionView'),
      },
      ...problems(401, 403, 404, 413, 415, 429, 500, 503),
    },
  },
};
