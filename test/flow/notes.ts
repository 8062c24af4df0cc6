import { expect, test } from 'vitest';
import { dynamoTokens } from '../../shared/aws/tokens.ts';
import type { TestCloud } from '../support/cloud.ts';
import { badFiles } from '../support/flow-bad-files.ts';
import { flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { tableOf } from '../support/flow-operator.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announced, Sender } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';
import { sweep } from '../support/flow-time.ts';

/** What somebody wrote, and who they are and where: nothing of it belongs into a log. */
const PERSONAL = {
  headline: 'Sandi Brankas Wali Kota',
  text: 'Isi rilis ini',
  fileName: 'surat-ningsih',
  actor: 'Ningsih Rahayu',
  agent: 'Telepon Ningsih',
  address: '127.0.0.1',
};

/** What the functions say of a release, from its announcement to its readers. */
export function noteFlows(cloud: () => TestCloud): void {
  test('an operator follows a release by its ids, and learns nothing personal', async () => {
    const warta = cloud();
    const room = await flowNewsroom(warta, 'catatan');
    const expiresAt = new Date(Date.now() + 3600_000).toISOString();
    const holder = { newsroom: room.id, role: 'editor', name: PERSONAL.actor, expiresAt } as const;
    const token = await dynamoTokens(tableOf(warta)).create(holder);
    const ningsih = new Sender(warta.cloud.apiUrl, room.id, token);
    const from = warta.lines.length;

    const text = manuscript(PERSONAL.headline, `${PERSONAL.fileName}.txt`);
    const photo = await jpegPhoto(`${PERSONAL.fileName}.jpg`, 71);
    const [bad] = (await badFiles()).filter(({ good }) => good.type === 'image/jpeg');
    const files = [text, { ...photo, bytes: bad?.good.bytes ?? photo.bytes }];
    const { submission, uploads } = await ningsih.announce(files.map(announced));
    const { id } = submission;
    await mustSend(uploads[0], text.bytes);
    await mustSend(uploads[1], bad?.bad ?? new Uint8Array());
    await warta.cloud.idle();
    await mustSend(await ningsih.sign(id, 2), files[1]?.bytes ?? new Uint8Array());
    await warta.cloud.idle();
    const { state, article } = await ningsih.view(id);
    expect(state).toBe('live');
    const agent = { 'user-agent': PERSONAL.agent };
    await ningsih.request('POST', '', { files: [PERSONAL.headline] }, agent);
    await ningsih.request('GET', `/${PERSONAL.fileName}`);
    await new Sender(warta.cloud.apiUrl, room.id, `${token}x`).request('GET', '');
    await sweep(room);

    const texts = warta.lines.slice(from).map((line) => line.text);
    for (const secret of [...Object.values(PERSONAL), token]) {
      expect(texts.filter((line) => line.includes(secret))).toEqual([]);
    }
    const lines = texts.map((line) => JSON.parse(line));
    const said = (about: object) =>
      lines.filter((line) => line.message && containing(line, about)).map(({ message }) => message);
    expect(said({ submission: id })).toEqual([
      'submission created',
      'file read',
      'file read',
      'file signed anew',
      'file read',
      'submission decided',
    ]);
    expect(said({ newsroom: room.id, article })).toEqual(['submission decided', 'published']);
    const [decided, published] = lines.filter((line) => line.article === article && line.message);
    expect(published).toMatchObject({ seq: decided.seq, revision: 1, service: 'Warta' });
    const [measured] = lines.filter(({ UploadToLive }) => UploadToLive !== undefined);
    expect(measured).toMatchObject({ article, UploadToLive: published.milliseconds });
    expect(published.milliseconds).toBeGreaterThan(0);
    expect(published.milliseconds).toBeLessThan(30_000);
    expect(said({ status: 422 })).toEqual(['request refused']);
    expect(said({ status: 401 })).toEqual(['request refused']);
    expect(lines.filter(({ PublishLag }) => PublishLag === 0)).toHaveLength(1);
  });
}

const containing = (line: Record<string, unknown>, about: object) =>
  Object.entries(about).every(([name, value]) => line[name] === value);
