import type { Route } from '../parts.ts';
import { problems } from '../problems.ts';

/** This document. */
export const openapi: Route = {
  path: '/openapi.json',
  method: 'get',
  operation: {
    operationId: 'openapi',
    summary: 'This document',
    description: 'Needs no token, and may be kept for an hour.',
    security: [],
    responses: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      ...problems(429, 500, 503),
    },
  },
};
