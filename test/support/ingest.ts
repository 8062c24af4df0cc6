import { askPhotoFunction } from '../../functions/ingest/crop-anew.ts';
import { type IngestDeps, ingest, type ReadFile } from '../../functions/ingest/ingest.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import type { Table } from '../../shared/aws/table.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { newSubmissionId } from '../../shared/ids.ts';
import type { Role, Submission } from '../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import { memoryObjects } from './memory-objects.ts';
import { newsroomForTests, recordedQueue } from './newsroom.ts';
import { recordedMeter, recordedNotes } from './notes.ts';
import { PHOTO } from './submissions.ts';

export const HELLO = new TextEncoder().encode('halo');
export const TEXT: AnnouncedFile = { name: 'rilis.txt', type: 'text/plain', size: HELLO.length };
export const IMAGE: AnnouncedFile = { name: 'foto.jpg', type: 'image/jpeg', size: HELLO.length };

const MANUSCRIPT = { headline: 'Judul', body: '<p>Isi.</p>', lead: 'Isi.' };

export const readPhoto: ReadFile = async () => ({
  result: { state: 'ready', kind: 'photo', photo: PHOTO },
});
export const refuse: ReadFile = async () => {
  throw new ExpectationError('a photo', 'foto.jpg', 'a recipe');
};

export interface How {
  readonly sequencer?: string;
  readonly bytes?: Uint8Array;
  /** whether it is the last delivery of its message */
  readonly last?: boolean;
  /** of the message; the upload comes when the clock says */
  readonly sentAt?: Date;
}

/** A newsroom, and what takes files in for it, with everything in memory but the table. */
export async function ingestRoom(table: Table, newsroom: string) {
  const room = await newsroomForTests(table, newsroom);
  const { archive, log, clock } = room;
  const now = () => clock.now;
  const uploads = memoryObjects('uploads', [], now);
  const photoQueue = recordedQueue();
  const queues = { publishQueue: recordedQueue(), timerQueue: recordedQueue() };
  const told = { notes: recordedNotes(), meter: recordedMeter() };
  const submissions = dynamoSubmissions(table);
  const deps: IngestDeps = {
    ...{ ...room.deps, submissions, archive, log, uploads, now },
    ...{ ...queues, ...told, cropsAnew: askPhotoFunction(photoQueue) },
  };

  const uploadOf = ({ id, files }: Submission, file: number) => {
    const kind = files[file - 1]?.type.startsWith('image/') ? 'photo' : 'text';
    return { kind, newsroom, submission: id, file } as const;
  };

  /** Handles one message. */
  async function handle(read: ReadFile, body: unknown, { last = false, sentAt }: How = {}) {
    await ingest(deps, read, body, { last, sentAt: (sentAt ?? clock.now).getTime() });
  }

  return {
    ...{ newsroom, clock, archive, log, uploads, submissions, deps },
    ...{ ...queues, photoQueue, ...told, uploadOf, handle },

    readText: (async ({ hash }) => {
      const key = `manuscripts/${hash}`;
      const json = JSON.stringify(MANUSCRIPT);
      await archive.put(key, json, { contentType: 'application/json' });
      return { result: { state: 'ready', kind: 'text', manuscriptKey: key } };
    }) satisfies ReadFile,

    async begin(files: readonly AnnouncedFile[], role: Role = 'editor', more = {}) {
      const wanted = { id: newSubmissionId(), newsroom, actor: 'Ani', role, files, ...more };
      return await submissions.create(wanted, clock.now);
    },

    /** Puts a file where its upload would be, and answers the body of its event. */
    async upload(submission: Submission, file: number, { sequencer = 'A1', bytes }: How = {}) {
      const key = uploadKey(uploadOf(submission, file));
      await uploads.put(key, bytes ?? HELLO, { contentType: 'x' });
      const object = { key: key.replaceAll('/', '%2F'), sequencer };
      return { Records: [{ eventTime: clock.now.toISOString(), s3: { object } }] };
    },

    /** Uploads a file, and handles its event. */
    async arrive(submission: Submission, file: number, read: ReadFile, how: How = {}) {
      await handle(read, await this.upload(submission, file, how), how);
    },

    resultOf: async ({ id }: Submission, file: number) =>
      (await submissions.read(id))?.results[file],
    decisionOf: async ({ id }: Submission) => (await submissions.read(id))?.decision,
  };
}

export type IngestRoom = Awaited<ReturnType<typeof ingestRoom>>;
