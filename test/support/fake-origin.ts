import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { gate } from './gate.ts';

/** What the fake origin holds at a path. `status` defaults to 200. */
export interface OriginObject {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** An origin that holds what it was told to, answers 304 by ETag, and fails on any other request. */
export class FakeOrigin {
  readonly requests: SeenRequest[] = [];
  readonly #objects = new Map<string, OriginObject>();
  readonly #stalled = new Map<string, () => Promise<void>>();
  readonly #unexpected: string[] = [];
  readonly #server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    this.requests.push({ method, url, headers });
    const object = this.#objects.get(url);
    if (object === undefined) {
      this.#unexpected.push(`${method} ${url}`);
      outgoing.writeHead(500).end();
      return;
    }
    const passed = this.#stalled.get(url)?.() ?? Promise.resolve();
    passed.then(() => reply(outgoing, object, headers['if-none-match']), console.error);
  });

  async start(port = 0): Promise<string> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP port');
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on the URL (path and query) holds this; requests under way get what it held before. */
  holds(url: string, object: OriginObject): void {
    this.#objects.set(url, object);
  }

  /** Answers to this URL wait until the returned function is called. */
  stalls(url: string): () => void {
    const stall = gate();
    this.#stalled.set(url, stall.pass);
    return () => {
      this.#stalled.delete(url);
      stall.open();
    };
  }

  /** How often this URL was asked for. */
  count(url: string): number {
    return this.requests.filter((request) => request.url === url).length;
  }

  /** Stops answering at all; later connections are refused. */
  async goDown(): Promise<void> {
    const end = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await end;
  }

  /** @throws where something was asked that it was not told of */
  async close(): Promise<void> {
    if (this.#server.listening) await this.goDown();
    if (this.#unexpected.length > 0) {
      throw new Error(`The origin was asked unexpectedly: ${this.#unexpected.join(', ')}`);
    }
  }
}

function reply(outgoing: ServerResponse, object: OriginObject, noneMatch: string | undefined) {
  const { status = 200, headers = {}, body = '' } = object;
  const known = noneMatch !== undefined && noneMatch === headers.etag;
  outgoing.writeHead(known ? 304 : status, { server: 'AmazonS3', ...headers });
  outgoing.end(known ? undefined : body);
}
