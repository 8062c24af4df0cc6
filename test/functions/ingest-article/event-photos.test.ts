import { beforeEach, describe, expect, it } from 'vitest';
import { slipWords } from '../../../cli/slip-words.ts';
import type { ReadFile } from '../../../functions/ingest/ingest.ts';
import { articleReader } from '../../../functions/ingest-article.ts';
import { originalKey } from '../../../shared/archive-keys.ts';
import type { Article } from '../../../shared/articles.ts';
import { eraseRecords } from '../../../shared/aws/erase-records.ts';
import { dynamoEventReleases } from '../../../shared/aws/event-releases.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { viewOf } from '../../../shared/submissions/view.ts';
import { uploadKey } from '../../../shared/upload-keys.ts';
import { type IngestRoom, ingestRoom, refuse } from '../../support/ingest.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { PHOTO } from '../../support/submissions.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const WORDS = slipWords();

/** Front matter that states an event, and what it says of photos. */
const naming = (foto: string, acara = 'Festival Mahakam 2026') =>
  bytesOf(`---\nacara: ${acara}\nfoto: ${foto}\n---\n# Perahu Hias\n\nPerahu hias ramai.`);

const readPicture: ReadFile = async ({ hash }) => ({
  result: { state: 'ready', kind: 'photo', photo: { ...PHOTO, original: hash } },
});

let table: Table;
let room: IngestRoom;
beforeEach(async () => {
  table = memoryTable();
  room = await ingestRoom(table, 'acara');
});

const readerOn = (records: Table) =>
  articleReader({ ...room.deps, eventReleases: dynamoEventReleases(records), words: WORDS });

const read = async ({ id }: Submission) => {
  const found = await room.submissions.read(id);
  if (!found) throw new Error('a submission expected');
  return found;
};
const keyOf = ({ id: submission }: Submission, file: number) =>
  uploadKey({ kind: 'photo', newsroom: 'acara', submission, file });
const brought = async (submission: Submission) =>
  (await read(submission)).files.slice(1).map(({ name, within, from }) => ({ name, within, from }));

/** What its sender is told of the manuscript. */
async function told(submission: Submission): Promise<string[]> {
  const { files } = viewOf(await read(submission), { seq: 0, origin: 'https://warta.example' });
  return (files[0]?.warnings ?? []).map(({ code, message }) => `${code}: ${message}`);
}

interface Sent {
  readonly photo?: string;
  readonly text?: string;
  readonly reader?: ReadFile;
}

/** The first release: it brings a photo, IMG_001.jpg. Each comes a minute after what was before. */
async function brings({ photo = 'perahu', text = '[]', reader = readPicture }: Sent = {}) {
  room.clock.now = new Date(room.clock.now.getTime() + 60_000);
  const [bytes, manuscript] = [bytesOf(photo), naming(text)];
  const submission = await room.begin([
    { name: 'satu.md', type: 'text/markdown', size: manuscript.length },
    { name: 'IMG_001.jpg', type: 'image/jpeg', size: bytes.length },
  ]);
  await room.arrive(submission, 1, readerOn(table), { bytes: manuscript });
  await room.arrive(submission, 2, reader, { bytes });
  return submission;
}

/** The second: a manuscript alone. */
async function follows(manuscript = naming('{ IMG_001.jpg: Perahu naga. }')) {
  room.clock.now = new Date(room.clock.now.getTime() + 60_000);
  const size = manuscript.length;
  const submission = await room.begin([{ name: 'dua.md', type: 'text/markdown', size }]);
  await room.arrive(submission, 1, readerOn(table), { bytes: manuscript });
  return submission;
}

/** The copy that was made is read like every upload. */
async function arrives(submission: Submission, file = 2, sequencer = 'B1'): Promise<void> {
  const bytes = await room.uploads.get(keyOf(submission, file));
  if (!bytes) throw new Error('a copy expected');
  await room.arrive(await read(submission), file, readPicture, { bytes, sequencer });
}

const originalOf = ({ id: submission }: Submission, photo: string) =>
  originalKey({ kind: 'photo', newsroom: 'acara', submission, file: 2 }, sha256(photo));

describe('a photo of another release of the same event', () => {
  it('becomes a file of the release that names it, with the words of that', async () => {
    const first = await brings();
    const second = await follows();
    expect(await brought(second)).toEqual([{ name: 'IMG_001.jpg', within: 1, from: first.id }]);
    expect(room.uploads.text(keyOf(second, 2))).toBe('perahu');
    expect(await room.decisionOf(second)).toBeUndefined();
    await arrives(second);
    const event = await room.log.last('acara');
    const state = event && (await archivedStates(room.archive).get<Article>(event));
    expect(state?.submission).toBe(second.id);
    expect(state?.photos).toMatchObject([{ name: 'IMG_001.jpg', caption: 'Perahu naga.' }]);
    expect(JSON.stringify(state)).not.toContain(first.id);
    expect(await told(second)).toEqual([]);
    expect(room.archive.stored.has(originalOf(second, 'perahu'))).toBe(true);
  });

  it.each([
    ['in a list of names', naming('[IMG_001.jpg]')],
    ['without its ending, in other capitals', naming('[img_001]', '"#FESTIVAL  Mahakam 2026"')],
    [
      'in a caption of the text',
      bytesOf(
        '---\nacara: Festival Mahakam 2026\n---\n# Perahu\n\nRamai.\n\nFoto IMG_001.jpg: Naga.',
      ),
    ],
  ])('is known %s', async (_, manuscript) => {
    const first = await brings();
    expect(await brought(await follows(manuscript))).toMatchObject([{ from: first.id }]);
  });

  it('is left alone where the release has one of that name itself', async () => {
    await brings();
    const second = await brings({ photo: 'lain', text: '[IMG_001.jpg]' });
    expect(await brought(second)).toMatchObject([{ name: 'IMG_001.jpg', from: undefined }]);
  });

  it.each([
    ['another event', naming('[IMG_001.jpg]', 'Pekan UMKM')],
    ['no photo', naming('[]')],
    ['no event', bytesOf('---\nfoto: [IMG_001.jpg]\n---\n# Perahu\n\nPerahu hias ramai.')],
  ])('is left alone where the manuscript states %s', async (_, manuscript) => {
    await brings();
    expect(await brought(await follows(manuscript))).toEqual([]);
  });

  it('may have come to that release from a third', async () => {
    await brings();
    const second = await follows();
    await arrives(second);
    expect(await brought(await follows())).toMatchObject([{ from: second.id }]);
  });

  it('is the newest where there are several, and a hint says so', async () => {
    await brings();
    const newest = await brings({ photo: 'naga' });
    const third = await follows();
    expect(room.uploads.text(keyOf(third, 2))).toBe('naga');
    expect(await told(third)).toEqual([
      expect.stringMatching(`^photosOfEventDiffer: .*IMG_001.jpg.* ${newest.id}, was taken`),
    ]);
  });
});

describe('a photo that no release of the event can give', () => {
  it('is told with the event where none has it', async () => {
    const second = await follows();
    expect(await told(second)).toEqual([
      expect.stringMatching(/^captionOfNoPhoto: .*no release of “Festival Mahakam 2026” had/),
    ]);
    expect(await room.decisionOf(second)).toMatchObject({ status: 'live' });
  });

  it('is told as refused, or as unread', async () => {
    const { id } = await brings({ reader: refuse });
    expect(await told(await follows())).toEqual([
      expect.stringMatching(`^photoOfEventRefused: IMG_001.jpg .* ${id} `),
    ]);
    const unread = await brings({
      reader: async () => {
        throw new Error('killed');
      },
    }).catch(() => undefined);
    expect(unread).toBeUndefined();
    expect(await told(await follows())).toEqual([
      expect.stringMatching(/^photoOfEventUnread: IMG_001.jpg /),
    ]);
  });

  it('is told as gone where it was erased, or its release was', async () => {
    const first = await brings();
    room.uploads.lose(keyOf(first, 2));
    const second = await follows();
    expect(await brought(second)).toEqual([]);
    expect(await told(second)).toEqual([
      expect.stringMatching(`^photoOfEventGone: IMG_001.jpg .* ${first.id} `),
    ]);
    await eraseRecords(table).deleteSubmission(first.id);
    await eraseRecords(table).deleteSubmission(second.id);
    expect(await told(await follows())).toEqual([
      expect.stringMatching(
        /^photoOfEventGone: No release of “Festival Mahakam 2026” has IMG_001.jpg; one that was erased/,
      ),
    ]);
  });
});

describe('what is brought along', () => {
  it('is copied after all where its function was cut off between the record and the copy', async () => {
    await brings();
    const { copy } = room.uploads;
    room.uploads.copy = async () => {
      throw new Error('cut off');
    };
    const manuscript = naming('[IMG_001.jpg]');
    const file = { name: 'dua.md', type: 'text/markdown', size: manuscript.length };
    const second = await room.begin([file]);
    const again = () => room.arrive(second, 1, readerOn(table), { bytes: manuscript });
    await expect(again()).rejects.toThrow('cut off');
    expect(await room.decisionOf(second)).toBeUndefined();
    room.uploads.copy = copy;
    await again();
    await arrives(second);
    expect(await room.decisionOf(second)).toMatchObject({ status: 'live' });
  });

  it('stays what it was where the manuscript is read twice', async () => {
    const first = await brings();
    const second = await follows();
    room.uploads.lose(keyOf(second, 2));
    const bytes = naming('{ IMG_001.jpg: Perahu naga. }');
    await room.arrive(second, 1, readerOn(table), { bytes });
    await arrives(second);
    expect(await brought(second)).toMatchObject([{ from: first.id }]);
    const third = await room.begin([
      { name: 'tiga.md', type: 'text/markdown', size: bytes.length },
      { name: 'lain.jpg', type: 'image/jpeg', size: 4 },
    ]);
    await room.arrive(third, 1, readerOn(table), { bytes });
    await arrives(third, 3);
    await room.arrive(third, 1, readerOn(table), { bytes });
    expect((await read(third)).files[2]).toMatchObject({ name: 'IMG_001.jpg', from: second.id });
  });

  it('is not waited for where it was erased in between', async () => {
    const first = await brings();
    const { copy } = room.uploads;
    room.uploads.copy = async (source, ...more) => {
      room.uploads.lose(source.key);
      return await copy(source, ...more);
    };
    const manuscript = naming('[IMG_001.jpg]');
    const file = { name: 'dua.md', type: 'text/markdown', size: manuscript.length };
    const second = await room.begin([file]);
    const again = () => room.arrive(second, 1, readerOn(table), { bytes: manuscript });
    await expect(again()).rejects.toThrow();
    await again();
    expect(await brought(second)).toEqual([]);
    expect(await told(second)).toEqual([expect.stringContaining(first.id)]);
    expect(await room.decisionOf(second)).toMatchObject({ status: 'live' });
  });

  it('is another where a newer release brings another before the manuscript is read again', async () => {
    await brings();
    const second = await follows();
    await brings({ photo: 'naga' });
    await room.arrive(second, 1, readerOn(table), {
      bytes: naming('{ IMG_001.jpg: Perahu naga. }'),
      sequencer: 'A2',
    });
    expect(room.uploads.text(keyOf(second, 2))).toBe('naga');
    // The event of the first copy comes last of all, and finds the other's bytes.
    await arrives(second, 2, 'B2');
    expect(await room.decisionOf(second)).toMatchObject({ status: 'live' });
    expect((await read(second)).results[2]).toMatchObject({
      photo: { original: sha256('naga') },
    });
  });
});

it('a manuscript without an event asks for no record of any', async () => {
  const asked: string[] = [];
  const records: Table = {
    ...table,
    put: (item, condition) => {
      asked.push(item.pk);
      return table.put(item, condition);
    },
    query: (query) => {
      asked.push(query.pk);
      return table.query(query);
    },
  };
  const manuscript = bytesOf('---\nfoto: [IMG_001.jpg]\n---\n# Perahu\n\nPerahu hias ramai.');
  const file = { name: 'dua.md', type: 'text/markdown', size: manuscript.length };
  const submission = await room.begin([file]);
  await room.arrive(submission, 1, readerOn(records), { bytes: manuscript });
  expect(asked).toEqual([]);
  const stating = naming('[]');
  const other = await room.begin([{ ...file, size: stating.length }]);
  await room.arrive(other, 1, readerOn(records), { bytes: stating });
  expect(asked).toEqual([expect.stringMatching(/^V#acara#[0-9a-f]{64}$/)]);
});
