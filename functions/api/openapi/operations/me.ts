import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';
import { contentOf } from '../schemas.ts';

/** Who am I, and where may I send? */
export const me: Route = {
  path: '/v1/me',
  method: 'get',
  operation: {
    operationId: 'me',
    summary: 'Who holds this token',
    description: 'The newsroom that the token is for, and what becomes of its holder’s releases.',
    responses: {
      200: { description: 'The holder.', content: contentOf('Me') },
      ...problems(401, 429, 500, 503),
    },
  },
};
