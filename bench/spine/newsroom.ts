import { randomUUID } from 'node:crypto';
import { initialSettings } from '../../cli/operator/newsroom.ts';
import type { Stores } from '../../cli/operator/stores.ts';
import type { Cloud } from '../../local/cloud.ts';
import { operatorOf } from '../../local/operator.ts';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { sha256 } from '../../shared/ids.ts';
import { feedPath } from '../../shared/keys.ts';
import type { SubmissionCreated } from '../../shared/submissions/wire.ts';

/** A newsroom on the local cloud, and an editor who sends releases to it. */
export interface BenchNewsroom {
  readonly id: string;
  readonly stores: Stores;
  /** Sends a release; resolves to the milliseconds from its last byte to its entry in the edge's feed. */
  release(photos?: readonly Uint8Array[]): Promise<number>;
}

interface File {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Milliseconds after which a release that is not in the feed counts as lost. */
const LOST = 60_000;

export async function benchNewsroom(cloud: Cloud, id: string): Promise<BenchNewsroom> {
  const stores = operatorOf(cloud);
  const given = { title: id, publisher: 'Humas', contact: 'humas@kota.example' };
  const initial = initialSettings(given, cloud.siteUrl, new Date());
  const command = { newsroom: id, values: {}, initial, actor: 'Operator', commandId: 'make' };
  await changeSettings(stores, command);
  const expiresAt = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  const holder = { newsroom: id, role: 'editor', name: 'Redaksi', expiresAt } as const;
  const token = await stores.tokens.create(holder);
  const feed = `${cloud.siteUrl}${feedPath(id, 'json')}`;

  async function begin(files: readonly File[]): Promise<SubmissionCreated> {
    const announced = files.map(({ name, type, bytes }) => {
      return { name, type, size: bytes.length, sha256: sha256(bytes) };
    });
    const response = await fetch(`${cloud.apiUrl}/v1/newsrooms/${id}/submissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ files: announced }),
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as SubmissionCreated;
  }

  return {
    id,
    stores,
    async release(photos = []) {
      const headline = `Rilis ${randomUUID()}`;
      const files = [
        { name: 'rilis.txt', type: 'text/plain', bytes: manuscript(headline) },
        ...photos.map((bytes, i) => ({ name: `foto-${i + 1}.jpg`, type: 'image/jpeg', bytes })),
      ];
      const { uploads } = await begin(files);
      await Promise.all(uploads.map((post, i) => upload(post, files[i])));
      const sent = performance.now();
      await until(async () => (await (await fetch(feed)).text()).includes(headline));
      return performance.now() - sent;
    },
  };
}

async function upload(post: SubmissionCreated['uploads'][number], file: File | undefined) {
  if (!file) throw new Error(`no file ${post.number}`);
  const form = new FormData();
  for (const [name, value] of Object.entries(post.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  const response = await fetch(post.url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > LOST) throw new Error(`not in the feed after ${LOST} ms`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A release of an office's usual length: 8 paragraphs, some 3 KB. */
export function manuscript(headline: string): Uint8Array {
  const sentence =
    'Pemerintah Kota Samarinda terus mendorong pelayanan publik yang cepat dan ramah. ';
  const paragraphs = Array.from({ length: 8 }, (_, i) => `${sentence.repeat(5)}Bagian ${i + 1}.`);
  const text = [
    'TOP NEWS',
    headline,
    headline,
    `SAMARINDA, KOMINFONEWS – ${paragraphs.join('\n\n')} (ASY/SUL/KMF-SMR)`,
  ];
  return new TextEncoder().encode(text.join('\n\n'));
}
