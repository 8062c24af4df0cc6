import * as z from 'zod/mini';
import type { Problem } from '../../../../shared/submissions/wire.ts';
import { alike } from './alike.ts';

/** An answer that is no success. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string().check(z.describe('What the status says in general.')),
    status: z.int(),
    detail: z
      .string()
      .check(
        z.describe(
          'What it is in particular, for people: “Expected … for … but received …”. Programs decide by the status.',
        ),
      ),
  })
  .check(z.describe('RFC 9457.'));

alike<typeof problem, Problem>(true);

/** What API Gateway answers where the function was not asked, or failed to answer. */
export const gatewayMessage = z
  .object({ message: z.string() })
  .check(z.describe('Of the gateway in front, which knows no problems.'));
