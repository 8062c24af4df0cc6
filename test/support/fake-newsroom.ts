import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import busboy from 'busboy';
import type {
  AnnouncedFile,
  FileView,
  FileWarning,
  SignedPost,
  SubmissionView,
} from '../../shared/submissions/wire.ts';

/** What storage does with one attempt to upload one file. */
export type Storage = 'store' | 'storeAndHangUp' | 'cut' | { status: number; code: string };

/** What the API does with one request instead of answering it. */
export interface Trouble {
  readonly route: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly detail: string;
}

export interface FakeOptions {
  /** attempts by file number; after the last of them it stores */
  readonly storage?: Readonly<Record<number, readonly Storage[]>>;
  /** used up in their order, each by the first request to its route */
  readonly troubles?: readonly Trouble[];
  /** what the submission becomes when every file is there; live unless told otherwise */
  readonly outcome?: Partial<SubmissionView>;
  /** reasons by file number */
  readonly rejected?: Readonly<Record<number, string>>;
  /** by file number, of one that is ready */
  readonly warnings?: Readonly<Record<number, readonly FileWarning[]>>;
  /** by file number, of one that is ready: more of what is said of it */
  readonly said?: Readonly<Record<number, Partial<FileView>>>;
  /** until the cut upload of a file breaks off, in bytes */
  readonly cutAfter?: number;
}

export interface FakeNewsroom {
  readonly api: string;
  readonly env: Readonly<Record<string, string>>;
  /** `POST /v1/…`, with the newsroom and the submission as they came */
  readonly requests: readonly string[];
  readonly idempotencyKeys: readonly string[];
  readonly announced: readonly AnnouncedFile[];
  /** by file number */
  readonly stored: ReadonlyMap<number, StoredFile>;
  close(): Promise<void>;
}

export interface StoredFile {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly type: string;
  /** in the order in which they came, `file` among them */
  readonly fields: readonly string[];
}

export const SUBMISSION = '9f3k2m7q0a1b2c3d';
export const LIVE_URL = 'https://warta.example/samarinda/2026/03/banjir-surut-0123456789/';
export const TOKEN = 'warta_test_token';

/** A newsroom's API and its storage on loopback. It answers 500 to what it was not told about. */
export async function fakeNewsroom(options: FakeOptions = {}): Promise<FakeNewsroom> {
  const requests: string[] = [];
  const idempotencyKeys: string[] = [];
  const stored = new Map<number, StoredFile>();
  const troubles = [...(options.troubles ?? [])];
  const storage = new Map(
    Object.entries(options.storage ?? {}).map(([number, list]) => [Number(number), [...list]]),
  );
  let announced: AnnouncedFile[] = [];
  let finished = false;

  const server = http.createServer((request, response) => {
    const handler = request.url?.startsWith('/storage/') ? upload : answer;
    handler(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    api,
    env: { WARTA_API: api, WARTA_TOKEN: TOKEN },
    requests,
    idempotencyKeys,
    get announced() {
      return announced;
    },
    stored,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: http.IncomingMessage, response: http.ServerResponse) {
    const route = `${request.method} ${request.url}`;
    requests.push(route);
    const body = request.method === 'POST' ? await text(request) : '';
    const key = request.headers['idempotency-key'];
    if (typeof key === 'string') idempotencyKeys.push(key);
    const trouble = troubles.findIndex(({ route: troubled }) => troubled === route);
    const [struck] = trouble < 0 ? [] : troubles.splice(trouble, 1);
    if (struck) return problem(response, struck.status, struck.detail, struck.headers);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      return problem(response, 401, 'Expected a valid token for this API but received another');
    }
    const base = `/v1/newsrooms/samarinda/submissions`;
    const one = `${base}/${SUBMISSION}`;
    const sign = new RegExp(`^POST ${one}/files/(\\d\\d)/sign$`).exec(route);
    if (route === 'GET /v1/me') {
      return send(response, 200, { newsroom: 'samarinda', role: 'editor', name: 'Ani' });
    }
    if (route === `POST ${base}`) {
      announced = (JSON.parse(body) as { files: AnnouncedFile[] }).files;
      const uploads = announced.map((_, index) => signed(index + 1));
      return send(response, 201, { submission: view(), uploads, statusUrl: `${api}${one}` });
    }
    if (sign) {
      if (body) announced[Number(sign[1]) - 1] = JSON.parse(body) as AnnouncedFile;
      return send(response, 200, signed(Number(sign[1])));
    }
    if (route === `POST ${one}/finish`) {
      finished = true;
      return send(response, 202, view());
    }
    if (route === `GET ${one}`) return send(response, 200, view());
    return problem(response, 404, `Expected a known route for this fake but received ${route}`);
  }

  function signed(number: number): SignedPost {
    const fields = { key: `photo/${number}`, 'Content-Type': 'x', signature: randomUUID() };
    return { number, url: `${api}/storage/${number}`, fields };
  }

  function view(): SubmissionView {
    const files = announced.map((file, index) => fileView(index + 1, file));
    const all = files.length > 0 && files.every(({ state }) => state !== 'uploading');
    const expiresAt = '2026-03-01T03:00:00.000Z';
    const open = { id: SUBMISSION, newsroom: 'samarinda', expiresAt, files };
    if (!all && !finished) return { ...open, state: 'open' };
    if (options.rejected && !finished) return { ...open, state: 'rejected' };
    return { ...open, state: 'live', url: LIVE_URL, ...options.outcome };
  }

  function fileView(number: number, { name, type, size }: AnnouncedFile): FileView {
    const file = { number, name, type, size };
    const reason = options.rejected?.[number];
    const warnings = options.warnings?.[number];
    if (!stored.has(number)) return { ...file, state: 'uploading' };
    return reason === undefined
      ? { ...file, state: 'ready', ...(warnings && { warnings }), ...options.said?.[number] }
      : { ...file, state: 'rejected', reason };
  }

  async function upload(request: http.IncomingMessage, response: http.ServerResponse) {
    const number = Number(request.url?.slice('/storage/'.length));
    const act = storage.get(number)?.shift() ?? 'store';
    if (act === 'cut') return cut(request, options.cutAfter ?? 0);
    const file = await readForm(request);
    if (typeof act === 'object') {
      response.writeHead(act.status, { 'content-type': 'application/xml' });
      response.end(
        `<?xml version="1.0"?><Error><Code>${act.code}</Code><Message>Told to</Message></Error>`,
      );
      return;
    }
    stored.set(number, file);
    if (act === 'storeAndHangUp') request.socket.destroy();
    else response.writeHead(204).end();
  }
}

function cut(request: http.IncomingMessage, after: number): void {
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > after) request.socket.destroy();
  });
}

async function readForm(request: http.IncomingMessage): Promise<StoredFile> {
  const fields: string[] = [];
  let found = { bytes: Buffer.alloc(0), filename: '', type: '' };
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
  parser.on('field', (name) => fields.push(name));
  parser.on('file', (name, stream, { filename, mimeType }) => {
    fields.push(name);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      found = { bytes: Buffer.concat(chunks), filename: filename ?? '', type: mimeType };
    });
  });
  await new Promise((resolve, reject) => {
    parser.on('close', resolve).on('error', reject);
    request.on('error', reject);
    request.pipe(parser);
  });
  return { ...found, fields };
}

function send(response: http.ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function problem(
  response: http.ServerResponse,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
  response.end(JSON.stringify({ type: 'about:blank', title: 'Fake', status, detail }));
}
