import { changeSettings } from '../../shared/aws/change-settings.ts';
import type { Table } from '../../shared/aws/table.ts';
import { dynamoTokens } from '../../shared/aws/tokens.ts';
import type { Role } from '../../shared/submissions/submission.ts';
import type { SignedPost, SubmissionView } from '../../shared/submissions/wire.ts';
import { sampleSettings } from './articles.ts';
import type { TestCloud } from './cloud.ts';
import { settingsDeps, tableOf } from './flow-operator.ts';
import {
  type AnnounceOptions,
  announcedWithHash,
  type FlowFile,
  Sender,
  sendFile,
} from './flow-sender.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A newsroom on the local cloud, and who sends to it. */
export interface FlowNewsroom {
  readonly id: string;
  readonly warta: TestCloud;
  readonly table: Table;
  readonly editor: Sender;
  /** Waits for review. */
  readonly reporter: Sender;
  /** What the command line needs in order to be this editor's. */
  readonly cliEnvironment: Readonly<Record<string, string>>;
  /** Sends a release as an editor does, waits until nothing more happens, and says what became of it. */
  publish(files: readonly FlowFile[]): Promise<SubmissionView>;
}

/** Makes a newsroom as an operator does; its front page is there when it returns. */
export async function flowNewsroom(warta: TestCloud, id: string): Promise<FlowNewsroom> {
  const { siteUrl: origin } = warta.cloud;
  const initial = { ...sampleSettings().values, origin, title: `Kabar ${id}` };
  const command = { newsroom: id, values: {}, initial, actor: 'Operator', commandId: 'new' };
  await changeSettings(settingsDeps(warta), command);
  await warta.cloud.idle();
  const editor = await newToken(warta, id, 'editor');
  return newsroomOn(warta, id, { editor, reporter: await newToken(warta, id, 'reporter') });
}

/** All that tells a newsroom from another, wherever it runs. */
export interface KnownNewsroom {
  readonly id: string;
  readonly editor: { readonly token: string };
  readonly reporter: { readonly token: string };
}

/** The same newsroom on the cloud that has been started anew. */
export function reopened({ id, editor, reporter }: KnownNewsroom, warta: TestCloud): FlowNewsroom {
  return newsroomOn(warta, id, { editor: editor.token, reporter: reporter.token });
}

function newsroomOn(
  warta: TestCloud,
  id: string,
  tokens: { readonly editor: string; readonly reporter: string },
): FlowNewsroom {
  const { cloud } = warta;
  const editor = new Sender(cloud.apiUrl, id, tokens.editor);
  return {
    ...{ id, warta, editor, table: tableOf(warta) },
    reporter: new Sender(cloud.apiUrl, id, tokens.reporter),
    cliEnvironment: { WARTA_API: cloud.apiUrl, WARTA_TOKEN: tokens.editor },
    async publish(files) {
      const submission = await send(editor, files);
      await cloud.idle();
      return await editor.view(submission);
    },
  };
}

interface SendOptions extends AnnounceOptions {
  /** Waits, after each file, until it has been read; without it, nothing is waited for. */
  read?(): Promise<void>;
}

/** Announces files and sends them all, one after another. @returns the submission */
export async function send(
  sender: Sender,
  files: readonly FlowFile[],
  options: SendOptions = {},
): Promise<string> {
  const announced = await Promise.all(files.map(announcedWithHash));
  const { submission, uploads } = await sender.announce(announced, options);
  for (const [i, { bytes }] of files.entries()) {
    await mustSend(uploads[i], bytes);
    await options.read?.();
  }
  return submission.id;
}

/** @throws when S3 refuses it */
export async function mustSend(post: SignedPost | undefined, bytes: Uint8Array): Promise<void> {
  if (!post) throw new Error('no POST was signed for this file');
  const refused = await sendFile(post, bytes);
  if (refused !== undefined) throw new Error(`S3 refused file ${post.number}: ${refused}`);
}

async function newToken(warta: TestCloud, newsroom: string, role: Role): Promise<string> {
  const expiresAt = new Date(Date.now() + DAY_MS).toISOString();
  return await dynamoTokens(tableOf(warta)).create({ newsroom, role, name: role, expiresAt });
}
