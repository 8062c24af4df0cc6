import type {
  AnnouncedFile,
  SignedPost,
  SubmissionCreated,
  SubmissionView,
} from '../shared/submissions/wire.ts';
import { fileNumber } from '../shared/upload-keys.ts';
import { type RequestDeps, request } from './api/request.ts';
import {
  MeSchema,
  SignedPostSchema,
  SubmissionCreatedSchema,
  SubmissionViewSchema,
} from './api/schemas.ts';

/** One newsroom's submissions. Every call may throw Refusal or Unreachable. */
export interface ApiClient {
  /** @param key idempotency key, one for each thing that the user does */
  create(files: readonly AnnouncedFile[], key: string): Promise<SubmissionCreated>;
  /**
   * A fresh signed upload for one file, numbered from 1.
   * @param replacement other bytes in its place
   */
  sign(submission: string, file: number, replacement?: AnnouncedFile): Promise<SignedPost>;
  /** Goes on with what has arrived. */
  finish(submission: string): Promise<SubmissionView>;
  view(submission: string): Promise<SubmissionView>;
}

/** The client of the target's newsroom, which is asked for where the target does not name it. */
export async function openApi(deps: RequestDeps): Promise<ApiClient> {
  const newsroom = deps.target.newsroom ?? (await newsroomOfToken(deps));
  const base = `/v1/newsrooms/${encodeURIComponent(newsroom)}/submissions`;
  const view = { schema: SubmissionViewSchema };
  return {
    create: async (files, idempotencyKey) =>
      await request(deps, {
        method: 'POST',
        path: base,
        body: { files },
        idempotencyKey,
        schema: SubmissionCreatedSchema,
      }),
    sign: async (submission, file, replacement) =>
      await request(deps, {
        method: 'POST',
        path: `${base}/${submission}/files/${fileNumber(file)}/sign`,
        schema: SignedPostSchema,
        ...(replacement && { body: replacement }),
      }),
    finish: async (submission) =>
      await request(deps, { method: 'POST', path: `${base}/${submission}/finish`, ...view }),
    view: async (submission) =>
      await request(deps, { method: 'GET', path: `${base}/${submission}`, ...view }),
  };
}

async function newsroomOfToken(deps: RequestDeps): Promise<string> {
  const me = await request(deps, { method: 'GET', path: '/v1/me', schema: MeSchema });
  return me.newsroom;
}
