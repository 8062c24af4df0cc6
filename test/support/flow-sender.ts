import type {
  AnnouncedFile,
  Problem,
  SignedPost,
  SubmissionCreated,
  SubmissionView,
} from '../../shared/submissions/wire.ts';
import { assertDescribed } from './described.ts';

/** A file of a reporter's. */
export interface FlowFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface AnnounceOptions {
  /** Idempotency-Key */
  readonly key?: string;
  /** ISO 8601 */
  readonly publishAt?: string;
}

/**
 * Somebody who holds a token, and speaks to the API by HTTP alone. Whatever it answers has to be as its
 * document describes it.
 */
export class Sender {
  constructor(
    readonly api: string,
    readonly newsroom: string,
    readonly token: string,
  ) {}

  /** @throws unless the submission was begun */
  async announce(
    files: readonly AnnouncedFile[],
    { key, publishAt }: AnnounceOptions = {},
  ): Promise<SubmissionCreated> {
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await this.request('POST', '', { files, publishAt }, headers);
    return (await expected(answer, 201)) as SubmissionCreated;
  }

  /** What the API says to an announcement that it refuses. */
  async refusal(files: readonly AnnouncedFile[]): Promise<Problem> {
    return (await expected(await this.request('POST', '', { files }), 422)) as Problem;
  }

  async view(id: string): Promise<SubmissionView> {
    return (await expected(await this.request('GET', `/${id}`), 200)) as SubmissionView;
  }

  async sign(id: string, file: number): Promise<SignedPost> {
    const answer = await this.request('POST', `/${id}/files/${file}/sign`);
    return (await expected(answer, 200)) as SignedPost;
  }

  async finish(id: string): Promise<SubmissionView> {
    return (await expected(await this.request('POST', `/${id}/finish`), 202)) as SubmissionView;
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const answer = await fetch(`${this.api}/v1/newsrooms/${this.newsroom}/submissions${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${this.token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await assertDescribed(method, answer);
    return answer;
  }
}

/** As a careful program announces a file: with its hash, so that S3 checks what arrives. */
export async function announcedWithHash({ name, type, bytes }: FlowFile): Promise<AnnouncedFile> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return { name, type, size: bytes.length, sha256: Buffer.from(digest).toString('hex') };
}

/** Without a hash, so that other bytes of the same length pass S3. */
export function announced({ name, type, bytes }: FlowFile): AnnouncedFile {
  return { name, type, size: bytes.length };
}

/** Sends a file as it was signed for. @returns S3's error code, or undefined when it was taken */
export async function sendFile(
  { url, fields }: SignedPost,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]));
  const answer = await fetch(url, { method: 'POST', body: form });
  const text = await answer.text();
  if (answer.ok) return undefined;
  return /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? `${answer.status}`;
}

async function expected(answer: Response, status: number): Promise<unknown> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${status} expected: ${answer.status} ${text}`);
  return JSON.parse(text);
}
