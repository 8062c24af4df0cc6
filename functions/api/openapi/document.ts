import { guide } from './guide.ts';
import { begin } from './operations/begin.ts';
import { finish } from './operations/finish.ts';
import { me } from './operations/me.ts';
import { openapi } from './operations/openapi.ts';
import { sign } from './operations/sign.ts';
import { status } from './operations/status.ts';
import { PARAMETERS } from './parameters.ts';
import type { OpenApiDocument } from './parts.ts';
import { problemAnswers } from './problems.ts';
import { schemas } from './schemas.ts';

/** In the order in which they are called. */
const ROUTES = [me, begin, status, sign, finish, openapi];

/**
 * What the API takes and answers, as OpenAPI 3.1: docs/openapi.json is made of it. Nothing of this goes
 * into the function, which serves that file.
 */
export function openApiDocument(): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Warta',
      summary: 'Sends releases to a newsroom.',
      description: guide(),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      // As in the addresses, which change when old clients could no longer ask.
      version: '1',
    },
    servers: [{ url: '/', description: 'The host that this document is served by.' }],
    security: [{ token: [] }],
    paths: paths(),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'As `warta token create` prints it.',
        },
      },
      schemas: schemas(),
      parameters: PARAMETERS,
      responses: problemAnswers(),
    },
  };
}

function paths(): OpenApiDocument['paths'] {
  return Object.fromEntries(
    ROUTES.map(({ path, method, operation }) => [path, { [method]: operation }]),
  );
}
