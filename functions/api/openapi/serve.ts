import type { Hono } from 'hono';
import document from '../../../docs/openapi.json' with { type: 'json' };
import type { Guarded } from '../guard.ts';

const HEADERS = {
  // What browsers show and every tool takes; no type of its own is registered for OpenAPI.
  'content-type': 'application/json',
  'cache-control': 'public, max-age=3600',
  'x-content-type-options': 'nosniff',
};

/** The API's document, for anybody: it holds nothing of any newsroom. Comes before the guards. */
export function serveDocument(app: Hono<Guarded>): void {
  const body = JSON.stringify(document);
  app.get('/openapi.json', (c) => c.body(body, 200, HEADERS));
}
