import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { readAssembly } from '../../local/assembly.ts';
import { startEdge } from '../../local/edge/edge.ts';
import { closed, listening } from '../../local/listening.ts';
import { assemble } from '../../local/synth.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What the site bucket would hold. */
export interface EdgeFile {
  readonly key: string;
  readonly body: string | Buffer;
  readonly contentType: string;
  /** of a withdrawal or a redirect, which the edge gives it */
  readonly status?: number;
}

export interface EdgeOfFiles {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The edge as the stack deploys it, with its policies and functions, before files that are in memory.
 * @param options.csp false takes the Content-Security-Policy away, and nothing else
 */
export async function edgeOfFiles(
  files: readonly EdgeFile[],
  options: { readonly csp: boolean },
): Promise<EdgeOfFiles> {
  const model = readAssembly(await assemble({ projectDir: PROJECT }));
  const [distribution] = model.distributions;
  if (!distribution) throw new Error('the stack has no distribution');
  const origin = originOf(files);
  const target = {
    endpoint: await listening(origin, 0),
    ...{ bucket: 'site', region: model.region },
    credentials: { accessKeyId: 'edge', secretAccessKey: 'edge' },
  };
  const edge = await startEdge({
    distributionId: distribution.id,
    distributionConfig: distribution.config,
    functions: model.edgeFunctions,
    cachePolicies: model.cachePolicies,
    responseHeadersPolicies: options.csp
      ? model.responseHeadersPolicies
      : withoutCsp(model.responseHeadersPolicies),
    s3Origin: () => target,
  });
  return {
    url: edge.url,
    async close() {
      await edge.close();
      await closed(origin);
    },
  };
}

function originOf(files: readonly EdgeFile[]) {
  const byPath = new Map(files.map((file) => [`/site/${file.key}`, file]));
  return createServer((incoming, outgoing) => {
    const file = byPath.get(incoming.url ?? '');
    outgoing.setHeader('content-type', file?.contentType ?? 'text/plain');
    if (file?.status) outgoing.setHeader('x-amz-meta-status', file.status);
    outgoing.writeHead(file ? 200 : 404).end(file?.body);
  });
}

function withoutCsp(policies: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const json = JSON.stringify(policies, (name, value) =>
    name === 'ContentSecurityPolicy' && typeof value === 'object' ? undefined : value,
  );
  return JSON.parse(json);
}
