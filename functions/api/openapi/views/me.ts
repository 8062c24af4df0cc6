import * as z from 'zod/mini';
import type { TokenHolder } from '../../../../shared/aws/tokens.ts';
import { ROLES } from '../../../../shared/submissions/submission.ts';
import { alike } from './alike.ts';

/** Who holds a token. */
export const me = z.object({
  newsroom: z.string().check(z.describe('Its id, as addresses have it.')),
  role: z
    .enum(ROLES)
    .check(
      z.describe('A reporter’s releases wait for an editor; those of the others go live at once.'),
    ),
  name: z.string().check(z.describe('Of the person or program, as the log shows it.')),
});

alike<typeof me, Omit<TokenHolder, 'expiresAt'>>(true);
