import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import type { Problem, SubmissionCreated } from '../../../shared/submissions/wire.ts';
import { apiForTests, SUBMISSIONS, type TestApi } from '../../support/api.ts';
import { MANUSCRIPT, PHOTO_FILE, READY_PHOTO, REFUSED } from '../../support/submissions.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

let api: TestApi;
beforeEach(() => {
  api = apiForTests(table);
});

async function call(path: string, token: string, method = 'GET', body?: unknown, more = {}) {
  const response = await api.ask(token, path, {
    method,
    headers: more,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, response, body: await response.json() };
}

async function created(token: string, files: unknown[] = [MANUSCRIPT, PHOTO_FILE], more = {}) {
  const { status, body } = await call(SUBMISSIONS, token, 'POST', { files }, more);
  expect(status).toBe(201);
  return body as SubmissionCreated;
}

describe('beginning a submission', () => {
  it('answers one signed upload a file, for an hour, and where to ask', async () => {
    const { submission, uploads, statusUrl } = await created(await api.token());
    expect(uploads.map(({ number }) => number)).toEqual([1, 2]);
    expect(api.signed).toEqual([
      { key: `text/samarinda/${submission.id}/01`, seconds: 3600 },
      { key: `photo/samarinda/${submission.id}/02`, seconds: 3600 },
    ]);
    expect(statusUrl).toBe(`https://api.example${SUBMISSIONS}/${submission.id}`);
    const about = { newsroom: 'samarinda', submission: submission.id, count: 2 };
    expect(api.notes.said).toEqual([{ what: 'submission created', about }]);
    expect(submission).toMatchObject({ state: 'open', expiresAt: '2026-11-24T03:00:00.000Z' });
  });

  it('begins one submission however often the same Idempotency-Key comes', async () => {
    const token = await api.token();
    const key = { 'idempotency-key': 'kunci-1' };
    const first = await created(token, [MANUSCRIPT], key);
    api.clock.now = new Date('2026-11-24T02:00:01Z');
    const second = await created(token, [MANUSCRIPT], key);
    expect(second.submission).toEqual(first.submission);
    expect(api.notes.words()).toEqual(['submission created']);
    const other = await call(
      SUBMISSIONS,
      token,
      'POST',
      { files: [{ ...MANUSCRIPT, size: 9 }] },
      key,
    );
    expect(other.status).toBe(422);
  });

  it.each([
    ['not JSON', 'hello', 'Expected JSON for the body but received "hello"'],
    ['a list as deep as it fits', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'Expected a JSON'],
    ['no files', {}, 'Expected a list of files for files but received nothing'],
    ['an empty list', { files: [] }, 'Expected at least one file for files but received []'],
    [
      'a type that is not taken',
      { files: [{ ...MANUSCRIPT, type: 'application/pdf' }] },
      'Expected one of application/json, application/vnd.openxmlformats-officedocument.wordprocessingml.document, image/avif, image/heic, image/heif, image/jpeg, image/png, image/tiff, image/webp, text/html, text/markdown, text/plain for files[0].type but received "application/pdf": send the photos in it as JPEG files, and its text as .docx or plain text',
    ],
    [
      'a type that nobody knows',
      { files: [{ ...MANUSCRIPT, type: 'image/x-warta' }] },
      'text/markdown, text/plain for files[0].type but received "image/x-warta"',
    ],
    [
      'no size',
      { files: [{ name: 'a.txt', type: 'text/plain' }] },
      'Expected a whole number of bytes for files[0].size but received nothing',
    ],
    [
      'a photo over 40 MB',
      { files: [MANUSCRIPT, { ...PHOTO_FILE, size: 41_943_041 }] },
      'Expected at most 40 MB (41943040 bytes) for files[1].size but received 40.1 MB: export it smaller, such as a JPEG of quality 90',
    ],
    [
      'two manuscripts',
      { files: [MANUSCRIPT, MANUSCRIPT] },
      'Expected exactly one manuscript (application/json, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/html, text/markdown, text/plain) for files but received 2',
    ],
    [
      'thirty-one files',
      { files: [MANUSCRIPT, ...new Array(30).fill(PHOTO_FILE)] },
      'Expected at most 30 files for files but received',
    ],
    [
      'a hash that is none',
      { files: [{ ...MANUSCRIPT, sha256: 'xyz' }] },
      'Expected 64 lower-case hexadecimal digits for files[0].sha256 but received "xyz"',
    ],
  ])('says what was expected when it gets %s', async (_what, body, detail) => {
    const answer = await call(SUBMISSIONS, await api.token(), 'POST', body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.response.headers.get('content-type')).toBe('application/problem+json');
    expect((answer.body as Problem).detail).toContain(detail);
  });

  it('refuses a body that is far too long', async () => {
    const files = [{ ...MANUSCRIPT, name: 'x'.repeat(70_000) }];
    const { status } = await call(SUBMISSIONS, await api.token(), 'POST', { files });
    expect(status).toBe(413);
  });
});

describe('who may ask', () => {
  it.each([
    ['no token', ''],
    ['an unknown token', 'warta_unknown'],
  ])('refuses %s', async (_what, token) => {
    const { status, response } = await call(SUBMISSIONS, token, 'POST', { files: [MANUSCRIPT] });
    expect(status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('refuses a token once it has expired', async () => {
    const token = await api.token();
    api.clock.now = new Date('2026-12-24T00:00:00Z');
    expect((await call('/v1/me', token)).status).toBe(401);
  });

  it('refuses a token of another newsroom', async () => {
    const { status, body } = await call(SUBMISSIONS, await api.token('bontang'), 'POST', {});
    expect(status).toBe(403);
    expect((body as Problem).detail).toBe(
      'Expected a token of newsroom "samarinda" for its submissions but received one of bontang',
    );
  });

  it('does not show a submission to another newsroom', async () => {
    const { submission } = await created(await api.token());
    const path = `/v1/newsrooms/bontang/submissions/${submission.id}`;
    expect((await call(path, await api.token('bontang'))).status).toBe(404);
  });

  it('tells the holder of a token who they are', async () => {
    const { body } = await call('/v1/me', await api.token('samarinda', 'reporter'));
    expect(body).toEqual({ newsroom: 'samarinda', role: 'reporter', name: 'Redaksi' });
  });
});

describe('signing anew', () => {
  it('signs for what is left of the hour', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    api.signed.length = 0;
    api.clock.now = new Date('2026-11-24T02:50:00Z');
    const path = `${SUBMISSIONS}/${submission.id}/files/02/sign`;
    expect((await call(path, token, 'POST')).status).toBe(200);
    expect(api.signed).toEqual([{ key: `photo/samarinda/${submission.id}/02`, seconds: 600 }]);
  });

  it('awaits a refused file anew', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const record = await dynamoSubmissions(table).read(submission.id);
    if (!record) throw new Error('no record');
    await dynamoSubmissions(table).saveResult(record, 2, REFUSED, 'a1');
    await call(`${SUBMISSIONS}/${submission.id}/files/2/sign`, token, 'POST');
    const { body } = await call(`${SUBMISSIONS}/${submission.id}`, token);
    expect(body).toMatchObject({ state: 'open', files: [{}, { state: 'uploading' }] });
  });

  it('takes other bytes in the place of a refused file', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const record = await dynamoSubmissions(table).read(submission.id);
    if (!record) throw new Error('no record');
    await dynamoSubmissions(table).saveResult(record, 2, REFUSED, 'a1');
    const better = { ...PHOTO_FILE, name: 'foto-baru.jpg', size: 70_000 };
    const path = `${SUBMISSIONS}/${submission.id}/files/2/sign`;
    expect((await call(path, token, 'POST', better)).status).toBe(200);
    const { body } = await call(`${SUBMISSIONS}/${submission.id}`, token);
    expect(body).toMatchObject({
      state: 'open',
      files: [{ name: 'rilis.txt' }, { name: 'foto-baru.jpg', size: 70_000, state: 'uploading' }],
    });
  });

  it.each([
    ['a manuscript in the place of a photo', 422, MANUSCRIPT, 'Expected a photo for'],
    [
      'a photo of 50 MB',
      422,
      { ...PHOTO_FILE, size: 52_428_800 },
      'received 50 MB: export it smaller',
    ],
    ['a replacement without a name', 422, { type: 'image/jpeg', size: 1 }, 'Expected a file name'],
  ])('refuses %s', async (_what, status, replacement, detail) => {
    const token = await api.token();
    const { submission } = await created(token);
    const path = `${SUBMISSIONS}/${submission.id}/files/2/sign`;
    const answer = await call(path, token, 'POST', replacement);
    expect(answer.status).toBe(status);
    expect((answer.body as Problem).detail).toContain(detail);
  });

  it('refuses a replacement of a file that was read', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const record = await dynamoSubmissions(table).read(submission.id);
    if (!record) throw new Error('no record');
    await dynamoSubmissions(table).saveResult(record, 2, READY_PHOTO, 'a1');
    const path = `${SUBMISSIONS}/${submission.id}/files/2/sign`;
    const answer = await call(path, token, 'POST', PHOTO_FILE);
    expect(answer.status).toBe(409);
    // The submission itself is still open.
    expect(answer.body).toMatchObject({
      title: 'This file is not awaited',
      detail: expect.stringContaining('received one that was read'),
    });
  });

  it.each([
    ['a number that is none of the files', 404, '9', '2026-11-24T02:10:00Z'],
    ['a submission past its hour', 410, '1', '2026-11-24T03:00:00Z'],
  ])('refuses %s', async (_what, status, number, time) => {
    const token = await api.token();
    const { submission } = await created(token);
    api.clock.now = new Date(time);
    const path = `${SUBMISSIONS}/${submission.id}/files/${number}/sign`;
    expect((await call(path, token, 'POST')).status).toBe(status);
  });

  it.each(['abc', '0x1', '1.0', '-1', '1234567890'])(
    'tells that %s is no number',
    async (number) => {
      const token = await api.token();
      const { submission } = await created(token);
      const path = `${SUBMISSIONS}/${submission.id}/files/${number}/sign`;
      const { status, body } = await call(path, token, 'POST');
      expect(status).toBe(404);
      expect((body as Problem).detail).toBe(
        `Expected a file number in digits, as the submission tells it, for this address but received "${number}"`,
      );
    },
  );

  it('tells a number that is none of the files from one that is none at all', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const path = `${SUBMISSIONS}/${submission.id}/files/100/sign`;
    const { body } = await call(path, token, 'POST');
    expect((body as Problem).detail).toBe(
      `Expected a file number from 1 to 2 for submission ${submission.id} but received 100`,
    );
  });

  it('refuses a submission that has ended', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const record = await dynamoSubmissions(table).read(submission.id);
    if (!record) throw new Error('no record');
    await dynamoSubmissions(table).end(record, 'It never came.');
    const path = `${SUBMISSIONS}/${submission.id}/files/1/sign`;
    expect((await call(path, token, 'POST')).status).toBe(409);
  });
});

describe('finishing', () => {
  it('asks for the submission to be settled with what has arrived', async () => {
    const token = await api.token();
    const { submission } = await created(token);
    const { status } = await call(`${SUBMISSIONS}/${submission.id}/finish`, token, 'POST');
    expect(status).toBe(202);
    expect(api.textQueue.sent).toEqual([{ body: { settle: submission.id } }]);
    const record = await dynamoSubmissions(table).read(submission.id);
    expect(record?.finishedAt).toBe('2026-11-24T02:00:00.000Z');
  });
});

describe('any other address', () => {
  it('is a problem, too', async () => {
    const { status, body } = await call('/v1/nothing', await api.token());
    expect(status).toBe(404);
    expect((body as Problem).detail).toBe(
      'Expected an address of this API for the request but received "GET /v1/nothing"',
    );
  });
});
