import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../functions/ingest/ingest.ts';
import type { Article } from '../../../shared/articles.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { uploadKey } from '../../../shared/upload-keys.ts';
import { HELLO, type IngestRoom, ingestRoom, refuse, TEXT } from '../../support/ingest.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { PHOTO } from '../../support/submissions.ts';

const PICTURES = ['satu', 'dua'].map((text) => new TextEncoder().encode(text));

let room: IngestRoom;
let submission: Submission;
beforeEach(async () => {
  room = await ingestRoom(memoryTable(), 'gambar');
  submission = await room.begin([TEXT]);
});

/** A manuscript that holds these pictures. */
const holding =
  (pictures: readonly Uint8Array[]): ReadFile =>
  async (file) => {
    const { result } = await room.readText(file);
    const found = pictures.map((bytes, at) => {
      const name = `rilis.docx/image${at + 1}.jpeg`;
      return { name, type: 'image/jpeg', size: bytes.length, sha256: sha256(bytes) };
    });
    return { result: { ...result, pictures: found }, pictures };
  };

const readPicture: ReadFile = async ({ hash }) => ({
  result: { state: 'ready', kind: 'photo', photo: { ...PHOTO, original: hash } },
});

const read = async () => (await room.submissions.read(submission.id)) ?? submission;
const keyOf = (file: number) =>
  uploadKey({ kind: 'photo', newsroom: 'gambar', submission: submission.id, file });

async function article(): Promise<Article> {
  const event = await room.log.last('gambar');
  const state = event && (await archivedStates(room.archive).get<Article>(event));
  if (!state) throw new Error('an article expected');
  return state;
}

/** Handles the event of a picture that was sent along. */
async function arrives(file: number, reader = readPicture, sequencer = 'B1'): Promise<void> {
  const bytes = (await room.uploads.get(keyOf(file))) ?? HELLO;
  await room.arrive(await read(), file, reader, { bytes, sequencer });
}

describe('pictures that were found within a manuscript', () => {
  it('are files of the submission, and are uploaded as if their sender had', async () => {
    await room.arrive(submission, 1, holding(PICTURES));
    const { files } = await read();
    expect(files.map(({ name, within }) => [name, within])).toEqual([
      ['rilis.txt', undefined],
      ['rilis.docx/image1.jpeg', 1],
      ['rilis.docx/image2.jpeg', 1],
    ]);
    expect(room.uploads.text(keyOf(2))).toBe('satu');
    expect(room.uploads.text(keyOf(3))).toBe('dua');
  });

  it('are waited for, and are photos of the release', async () => {
    await room.arrive(submission, 1, holding(PICTURES));
    await arrives(2);
    expect(await room.decisionOf(submission)).toBeUndefined();
    await arrives(3);
    const { photos } = await article();
    expect(photos.map(({ name }) => name)).toEqual([
      'rilis.docx/image1.jpeg',
      'rilis.docx/image2.jpeg',
    ]);
  });

  it('hold the release back where one is refused, and it can go on without it', async () => {
    await room.arrive(submission, 1, holding(PICTURES));
    await arrives(2);
    await arrives(3, refuse);
    expect(await room.decisionOf(submission)).toBeUndefined();
    await room.submissions.finish(submission.id, room.clock.now);
    await room.handle(room.readText, { settle: submission.id });
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('are not sent again where the manuscript is read twice', async () => {
    await room.arrive(submission, 1, holding(PICTURES));
    await arrives(2);
    room.uploads.lose(keyOf(2));
    await room.arrive(submission, 1, holding(PICTURES));
    expect(room.uploads.stored.has(keyOf(2))).toBe(false);
    expect((await read()).results[2]).toMatchObject({ state: 'ready' });
  });

  it('give way to those of a manuscript that came in its place', async () => {
    const other = new TextEncoder().encode('lain');
    await room.arrive(submission, 1, holding(PICTURES));
    await arrives(2);
    await arrives(3, refuse);
    await room.arrive(submission, 1, holding([other]), { sequencer: 'A2' });
    const { files, results } = await read();
    expect(files).toHaveLength(2);
    expect(results[2]).toBeUndefined();
    expect(room.uploads.text(keyOf(2))).toBe('lain');
    await arrives(2, readPicture, 'B2');
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('do not count as what the sender uploaded last', async () => {
    await room.arrive(submission, 1, holding(PICTURES.slice(1)));
    const sent = room.clock.now.toISOString();
    room.clock.now = new Date(room.clock.now.getTime() + 5000);
    await arrives(2);
    expect(await article()).toMatchObject({ uploadedAt: sent });
  });
});
