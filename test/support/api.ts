import { type ApiDeps, newsroomApi } from '../../functions/api.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import type { Table } from '../../shared/aws/table.ts';
import { dynamoTokenUsage } from '../../shared/aws/token-usage.ts';
import { dynamoTokens } from '../../shared/aws/tokens.ts';
import type { Role } from '../../shared/submissions/submission.ts';
import type { SubmissionCreated } from '../../shared/submissions/wire.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import { assertDescribed } from './described.ts';
import { recordedQueue } from './newsroom.ts';
import { recordedNotes } from './notes.ts';
import { MANUSCRIPT, PHOTO_FILE } from './submissions.ts';

export const SUBMISSIONS = '/v1/newsrooms/samarinda/submissions';
const ORIGIN = 'https://api.example';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: NonNullable<RequestInit['body']>;
}

/** The API on a table, with uploads and queue that are recorded, and a clock that stands. */
export function apiForTests(table: Table, more: Partial<ApiDeps> = {}) {
  const clock = { now: new Date('2026-11-24T02:00:00Z') };
  const signed: { key: string; seconds: number }[] = [];
  const notes = recordedNotes();
  const textQueue = recordedQueue();
  const deps: ApiDeps = {
    tokens: dynamoTokens(table),
    usage: dynamoTokenUsage(table),
    submissions: dynamoSubmissions(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    uploads: {
      sign: async (upload, _file, seconds) => {
        signed.push({ key: uploadKey(upload), seconds });
        return { number: upload.file, url: 'https://uploads.example/', fields: {} };
      },
    },
    ...{ textQueue, notes, now: () => clock.now },
    ...more,
  };
  const app = newsroomApi(deps);

  async function token(newsroom = 'samarinda', role: Role = 'editor'): Promise<string> {
    const expiresAt = '2026-12-24T00:00:00.000Z';
    return await dynamoTokens(table).create({ newsroom, role, name: 'Redaksi', expiresAt });
  }

  return {
    ...{ app, deps, clock, signed, notes, textQueue, token },

    /** @throws where the answer is not as the API's document describes it */
    async request(path: string, asked: Asked): Promise<Response> {
      const answer = await app.request(ORIGIN + path, asked);
      await assertDescribed(asked.method ?? 'GET', answer, ORIGIN + path);
      return answer;
    },

    /** As whoever holds the token would ask. */
    async ask(bearer: string, path: string, { headers, ...more }: Asked = {}) {
      const all = { host: 'api.example', authorization: `Bearer ${bearer}`, ...headers };
      return await this.request(path, { ...more, headers: all });
    },

    /** A submission of a manuscript and a photo. */
    async begun(bearer: string, newsroom = 'samarinda'): Promise<SubmissionCreated> {
      const body = JSON.stringify({ files: [MANUSCRIPT, PHOTO_FILE] });
      const path = `/v1/newsrooms/${newsroom}/submissions`;
      const response = await this.ask(bearer, path, { method: 'POST', body });
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as SubmissionCreated;
    },
  };
}

export type TestApi = ReturnType<typeof apiForTests>;
