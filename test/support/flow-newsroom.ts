import { changeSettings } from '../../shared/aws/change-settings.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { sqsQueue } from '../../shared/aws/queue.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { dynamoTable, type Table } from '../../shared/aws/table.ts';
import { dynamoTokens } from '../../shared/aws/tokens.ts';
import type { Role } from '../../shared/submissions/submission.ts';
import type { SignedPost, SubmissionView } from '../../shared/submissions/wire.ts';
import { sampleSettings } from './articles.ts';
import type { TestCloud } from './cloud.ts';
import { announcedWithHash, type FlowFile, Sender, sendFile } from './flow-sender.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A newsroom on the local cloud, and who sends to it. */
export interface FlowNewsroom {
  readonly id: string;
  readonly warta: TestCloud;
  readonly table: Table;
  readonly editor: Sender;
  /** Waits for review. */
  readonly reporter: Sender;
  /** Sends a release as an editor does, waits until nothing more happens, and says what became of it. */
  publish(files: readonly FlowFile[]): Promise<SubmissionView>;
}

/** Makes a newsroom as an operator does; its front page is there when it returns. */
export async function flowNewsroom(warta: TestCloud, id: string): Promise<FlowNewsroom> {
  const { cloud } = warta;
  const table = tableOf(warta);
  const values = { ...sampleSettings().values, origin: cloud.siteUrl, title: `Kabar ${id}` };
  const command = {
    newsroom: id,
    values: {},
    initial: values,
    actor: 'Operator',
    commandId: 'new',
  };
  await changeSettings(settingsDeps(warta, table), command);
  const editor = await senderTo(warta, id, 'editor');
  const reporter = await senderTo(warta, id, 'reporter');
  await cloud.idle();
  return {
    ...{ id, warta, table, editor, reporter },
    async publish(files) {
      const { submission, uploads } = await editor.announce(
        await Promise.all(files.map(announcedWithHash)),
      );
      for (const [i, { bytes }] of files.entries()) await mustSend(uploads[i], bytes);
      await cloud.idle();
      return await editor.view(submission.id);
    },
  };
}

/** A sender with a new token. */
export async function senderTo(warta: TestCloud, newsroom: string, role: Role): Promise<Sender> {
  const expiresAt = new Date(Date.now() + DAY_MS).toISOString();
  const holder = { newsroom, role, name: role, expiresAt };
  const token = await dynamoTokens(tableOf(warta)).create(holder);
  return new Sender(warta.cloud.apiUrl, newsroom, token);
}

/** @throws when S3 refuses it */
export async function mustSend(post: SignedPost | undefined, bytes: Uint8Array): Promise<void> {
  if (!post) throw new Error('no POST was signed for this file');
  const refused = await sendFile(post, bytes);
  if (refused !== undefined) throw new Error(`S3 refused file ${post.number}: ${refused}`);
}

export function tableOf({ cloud, dynamo }: TestCloud): Table {
  return dynamoTable(dynamo, output(cloud.outputs, 'TableName'));
}

function settingsDeps({ cloud, s3, sqs }: TestCloud, table: Table) {
  const states = archivedStates(s3Objects(s3, output(cloud.outputs, 'ArchiveBucket')));
  return {
    log: dynamoLog({ table, states, now: () => new Date(), random: Math.random }),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    publishQueue: sqsQueue(sqs, output(cloud.outputs, 'PublishQueueUrl')),
  };
}

function output(outputs: Readonly<Record<string, string>>, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new Error(`the stack has no output ${name}`);
  return value;
}
