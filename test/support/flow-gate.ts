import { createServer, request } from 'node:http';
import type { CloudFrontApi, startCloudFrontApi } from '../../local/edge/cloudfront-api.ts';
import { closed, listening } from '../../local/listening.ts';
import { gate } from './gate.ts';

/** Holds calls of CloudFront back while it is shut, so that a test sees what is true until then. */
class CloudFrontGate {
  #gate: ReturnType<typeof gate> | undefined;
  #held = 0;

  /** How many calls wait. */
  get held(): number {
    return this.#held;
  }

  shut(): void {
    this.#gate = gate();
  }

  open(): void {
    this.#gate?.open();
  }

  /** Resolves when the gate is open. */
  async pass(): Promise<void> {
    this.#held += 1;
    await this.#gate?.pass();
    this.#held -= 1;
  }
}

/** Before CloudFront's API, in the test files that mock its module by {@link gatedModule}. */
export const cloudFrontGate = new CloudFrontGate();

interface CloudFrontModule {
  readonly startCloudFrontApi: typeof startCloudFrontApi;
}

/** For `vi.mock` of local/edge/cloudfront-api.ts. */
export function gatedModule(real: CloudFrontModule): CloudFrontModule {
  return {
    ...real,
    startCloudFrontApi: async (options) => await gated(await real.startCloudFrontApi(options)),
  };
}

/** The same API at another address, with a gate before it. */
async function gated(api: CloudFrontApi): Promise<CloudFrontApi> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers } = incoming;
    const forward = () => {
      const onward = request(`${api.url}${incoming.url}`, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', (error) => outgoing.destroy(error));
      incoming.pipe(onward);
    };
    cloudFrontGate.pass().then(forward, (error: Error) => outgoing.destroy(error));
  });
  const url = await listening(server, 0);
  return {
    url,
    async close() {
      cloudFrontGate.open();
      await closed(server);
      await api.close();
    },
  };
}
