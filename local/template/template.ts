import * as z from 'zod/mini';
import { ExpectationError, shown } from '../../shared/errors.ts';
import { noLocalMeaning } from './properties.ts';

const resource = z.strictObject({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DependsOn: noLocalMeaning('everything is named before anything starts'),
  DeletionPolicy: noLocalMeaning('nothing is deleted here'),
  UpdateReplacePolicy: noLocalMeaning('nothing is replaced here'),
  Metadata: noLocalMeaning('for tools'),
});

// Conditions and Mappings are missing on purpose: the app writes none, and guessing is worse.
const schema = z.strictObject({
  AWSTemplateFormatVersion: noLocalMeaning('there is only one'),
  Description: noLocalMeaning('for readers'),
  Metadata: noLocalMeaning('for tools'),
  Rules: noLocalMeaning('they check the bootstrap stack'),
  Parameters: z._default(
    z.record(z.string(), z.object({ Type: z.string(), Default: z.optional(z.unknown()) })),
    {},
  ),
  Resources: z.record(z.string(), resource),
  Outputs: z._default(
    z.record(
      z.string(),
      z.strictObject({
        Value: z.unknown(),
        Description: noLocalMeaning('for readers'),
        Export: noLocalMeaning('for other stacks'),
      }),
    ),
    {},
  ),
});

export type Template = z.infer<typeof schema>;

/** @throws ExpectationError naming the section that is unknown or of another shape */
export function readTemplate(json: unknown): Template {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const received =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : shown(issue?.message);
  throw new ExpectationError(
    'sections that the local cloud knows',
    ['the template', ...(issue?.path ?? []).map(String)].join('.'),
    received,
    { cause: parsed.error },
  );
}
