import { createReadStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { SignedPost } from '../../shared/submissions/wire.ts';
import { UsageError } from '../errors.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type Form, formFor } from './form.ts';
import type { Outcome } from './outcome.ts';
import { readS3Error } from './s3-error.ts';

/** A connection that moves nothing for so long is dead; S3 itself hangs up after 20 s. */
const IDLE_MS = 45_000;

export interface PostOptions {
  readonly signal: AbortSignal;
  /** bytes of the file that the connection has taken so far */
  onSent(bytes: number): void;
}

/**
 * Posts one file, read from disk as the connection takes it.
 * @throws UsageError when the file is shorter than announced by now; whatever `signal` is aborted with
 */
export async function postFile(
  post: SignedPost,
  file: LocalFile,
  { signal, onSent }: PostOptions,
): Promise<Outcome> {
  const form = formFor(post, file);
  const request = open(new URL(post.url), form, file.size, signal);
  const answered = answerOf(request);
  // Both are awaited together: an answer may come before the last byte went out, and S3 then hangs up.
  const [answer] = await Promise.allSettled([
    answered,
    pipeline(bodyOf(form, file, onSent), request),
  ]);
  if (answer.status === 'fulfilled') return answer.value;
  const { reason } = answer;
  if (signal.aborted || reason instanceof UsageError || !(reason instanceof Error)) throw reason;
  return { kind: 'cut', cause: reason };
}

function open(url: URL, form: Form, size: number, signal: AbortSignal): http.ClientRequest {
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method: 'POST',
    // A connection of its own: one that was kept open may be closed just as it is used again.
    agent: false,
    signal,
    timeout: IDLE_MS,
    headers: {
      'content-type': form.contentType,
      'content-length': form.head.length + size + form.tail.length,
    },
  });
  request.on('timeout', () => {
    request.destroy(new Error(`nothing moved for ${IDLE_MS / 1000} s`));
  });
  return request;
}

async function answerOf(request: http.ClientRequest): Promise<Outcome> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  const status = response.statusCode ?? 0;
  const body = await text(response);
  if (status >= 200 && status < 300) return { kind: 'stored' };
  request.destroy();
  return readS3Error(status, body);
}

async function* bodyOf(form: Form, file: LocalFile, onSent: PostOptions['onSent']) {
  yield form.head;
  let sent = 0;
  // Never more than announced, even if the file has grown since.
  for await (const chunk of createReadStream(file.path, { end: file.size - 1 })) {
    yield chunk as Buffer;
    sent += (chunk as Buffer).length;
    onSent(sent);
  }
  if (sent < file.size) {
    throw new UsageError(
      `Expected ${file.size} bytes for ${file.name} but received ${sent}: it changed meanwhile`,
    );
  }
  yield form.tail;
}
