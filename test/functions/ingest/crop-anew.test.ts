import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReadFile } from '../../../functions/ingest/ingest.ts';
import { settle } from '../../../functions/ingest/settle.ts';
import { cropBlanks } from '../../../functions/ingest-photo/blanks.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { photoCropper, photoReader } from '../../../functions/ingest-photo.ts';
import { handoutKey } from '../../../shared/archive-keys.ts';
import type { Table } from '../../../shared/aws/table.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../../shared/submissions/wire.ts';
import { type IngestRoom, ingestRoom, TEXT } from '../../support/ingest.ts';
import { tableForTests } from '../../support/table.ts';

const SIDE = 300;

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

let tests = 0;
let room: IngestRoom;
let bytes: Uint8Array;
let image: AnnouncedFile;
beforeEach(async () => {
  tests += 1;
  room = await ingestRoom(table, `potong${tests}`);
  // Red on the left, blue on the right.
  const half = { width: SIDE, height: SIDE, channels: 3 } as const;
  const red = await sharp({ create: { ...half, background: '#f00' } })
    .png()
    .toBuffer();
  bytes = await sharp({ create: { ...half, width: 2 * SIDE, background: '#00f' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ chromaSubsampling: '4:4:4' })
    .toBuffer();
  image = { name: 'foto.jpg', type: 'image/jpeg', size: bytes.length };
});

const readPhoto: ReadFile = (file) => photoReader(room.archive, makeRenditions)(file);

/** Of a manuscript that names the right end of the photo. */
const readText: ReadFile = async (file) => {
  const { result } = await room.readText(file);
  if (result.kind !== 'text') throw new Error('a manuscript expected');
  const manuscript = JSON.parse(room.archive.text(result.manuscriptKey) ?? '');
  const aboutPhotos = { 'foto.jpg': { focus: { x: 1, y: 0.5 } } };
  const json = JSON.stringify({ ...manuscript, aboutPhotos });
  await room.archive.put(result.manuscriptKey, json, { contentType: 'application/json' });
  return { result };
};

async function send(files: readonly AnnouncedFile[], read: ReadFile): Promise<Submission> {
  const submission = await room.begin(files);
  await room.arrive(submission, 2, readPhoto, { bytes });
  await room.arrive(submission, 1, read);
  return submission;
}

/** The photo of the decided article, and the colour in the middle of its square. */
async function shown(submission: Submission) {
  const { article = '' } = (await room.decisionOf(submission)) ?? {};
  const event = await room.log.newest(room.newsroom, article);
  const state = event && JSON.parse(room.archive.text(stateOf(event)) ?? '{}');
  const [photo] = state?.photos ?? [];
  const key = handoutKey({ newsroom: room.newsroom, id: article }, photo, 'square');
  const jpeg = sharp(await room.archive.get(key));
  const { dominant } = await jpeg.stats();
  return { photo, colour: dominant.r > dominant.b ? 'red' : 'blue' };
}

function stateOf({
  article,
  revision,
  sha256,
}: {
  article: string;
  revision: number;
  sha256: string;
}) {
  return `states/${room.newsroom}/${article}/${String(revision).padStart(6, '0')}-${sha256}.json`;
}

test('crops are cut around what the announcement names', async () => {
  for (const [x, colour] of [
    [0, 'red'],
    [1, 'blue'],
  ] as const) {
    const submission = await send([TEXT, { ...image, focus: { x, y: 0.5 } }], room.readText);
    const { photo, colour: found } = await shown(submission);
    expect([photo.focus, found]).toEqual([{ x, y: 0.5 }, colour]);
  }
});

test('where the manuscript names another place, the function of photos is asked to decide', async () => {
  const submission = await send([TEXT, { ...image, focus: { x: 0, y: 0.5 } }], readText);
  expect(await room.decisionOf(submission)).toBeUndefined();
  expect(room.photoQueue.sent.map(({ body }) => body)).toEqual([{ settle: submission.id }]);

  const cropsAnew = photoCropper(room.archive, cropBlanks);
  await settle({ ...room.deps, cropsAnew }, submission.id);
  const { photo, colour } = await shown(submission);
  expect([photo.focus, colour]).toEqual([{ x: 1, y: 0.5 }, 'blue']);
  expect(photo.handouts).toHaveLength(5);
});

test('where both name the same, nobody is asked', async () => {
  const submission = await send([TEXT, { ...image, focus: { x: 1, y: 0.5 } }], readText);
  expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  expect(room.photoQueue.sent).toEqual([]);
});
