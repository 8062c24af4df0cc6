import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeLocalJson } from '../../local/data/local-json.ts';
import { cloudForTests } from '../support/cloud.ts';
import { flowNewsroom } from '../support/flow-newsroom.ts';

export const NEWSROOM = 'samarinda';

/** A data folder with a newsroom in it, where it will be found, and an editor's token. */
export interface Office {
  readonly dataDir: string;
  readonly sitePort: number;
  readonly apiPort: number;
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly token: string;
}

/** Made beforehand, so that there is a newsroom to publish in from the first start on. */
export async function openOffice(base: string): Promise<Office> {
  const dataDir = join(base, 'data');
  mkdirSync(dataDir);
  const warta = await cloudForTests({ dataDir });
  const { editor } = await flowNewsroom(warta, NEWSROOM);
  const { token } = editor;
  await warta.cloud.stop();
  for (const client of [warta.s3, warta.dynamo, warta.sqs, warta.cloudfront]) client.destroy();
  const [sitePort, apiPort] = [await freePort(), await freePort()];
  const [siteUrl, apiUrl] = [sitePort, apiPort].map((port) => `http://127.0.0.1:${port}`) as [
    string,
    string,
  ];
  const site = `${siteUrl}/${NEWSROOM}/`;
  writeLocalJson(dataDir, { api: apiUrl, site, newsroom: NEWSROOM, token });
  return { dataDir, sitePort, apiPort, siteUrl, apiUrl, token };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
