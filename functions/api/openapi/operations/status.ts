import { parameter } from '../parameters.ts';
import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';
import { contentOf } from '../schemas.ts';

/** Says how far a submission is. */
export const status: Route = {
  path: '/v1/newsrooms/{newsroom}/submissions/{id}',
  method: 'get',
  operation: {
    operationId: 'submission',
    summary: 'How far a submission is',
    description: 'Also for other holders of a token of the newsroom; for 30 days.',
    parameters: [parameter('Newsroom'), parameter('Submission')],
    responses: {
      200: { description: 'The submission as it is now.', content: contentOf('SubmissionView') },
      ...problems(401, 403, 404, 429, 500, 503),
    },
  },
};
