import * as z from 'zod/mini';
import { jsonManuscript } from './json-manuscript.ts';

/** JSON Schema 2020-12 of what is taken as application/json: for documents, not for checking. */
export function jsonManuscriptSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(jsonManuscript, { target: 'draft-2020-12' }), title: 'Manuscript' };
}
