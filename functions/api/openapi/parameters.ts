import { SUBMISSION_ID } from '../../../shared/ids.ts';
import { NEWSROOM_ID } from '../../../shared/keys.ts';
import { MOST_FILES } from '../../../shared/submissions/limits.ts';
import type { Parameter, Ref } from './parts.ts';

/** What addresses and headers may hold, by the names that operations give them. */
export const PARAMETERS = {
  Newsroom: {
    ...{ name: 'newsroom', in: 'path', required: true },
    description: 'The token’s own newsroom; `GET /v1/me` names it.',
    schema: { type: 'string', pattern: NEWSROOM_ID.source, examples: ['samarinda'] },
  },
  Submission: {
    ...{ name: 'id', in: 'path', required: true },
    description: 'The submission’s `id`.',
    schema: { type: 'string', pattern: SUBMISSION_ID.source },
  },
  FileNumber: {
    ...{ name: 'number', in: 'path', required: true },
    description: 'The file’s `number`.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_FILES },
  },
  IdempotencyKey: {
    ...{ name: 'Idempotency-Key', in: 'header', required: false },
    description:
      'Any text, such as a UUID: one for each release, the same when you try again. Whoever sends the same key and announcement again gets the same submission, signed anew.',
    schema: { type: 'string', minLength: 1 },
  },
} satisfies Record<string, Parameter>;

export function parameter(name: keyof typeof PARAMETERS): Ref {
  return { $ref: `#/components/parameters/${name}` };
}
