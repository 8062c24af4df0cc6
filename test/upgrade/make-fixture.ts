/**
 * Leaves a data folder of a release here, for later releases to be tried on:
 *
 *     git worktree add /tmp/warta-release v1.2.3
 *     (cd /tmp/warta-release && npm ci)
 *     node --import tsx test/upgrade/make-fixture.ts /tmp/warta-release
 *     git worktree remove --force /tmp/warta-release
 *
 * It writes data-1.2.3.zip, the folder as it was when the newsroom was stopped, and data-1.2.3.json,
 * what was true then. Both are committed and never change again: see docs/upgrade.md.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Cloud } from '../../local/cloud.ts';
import { sha256 } from '../../shared/ids.ts';
import { clientsOf } from '../support/cloud.ts';
import { Sender } from '../support/flow-sender.ts';
import { fileNames, type Known } from './fixture.ts';
import { packFolder } from './folder-zip.ts';
import { fill } from './old-newsroom.ts';
import { type Release, releaseIn } from './release.ts';

const [checkout] = process.argv.slice(2);
if (checkout === undefined) throw new Error('Expected the checkout of a release but received none');
await make(await releaseIn(resolve(checkout)));

async function make(release: Release): Promise<void> {
  const { data, known: json } = fileNames(release.version);
  if (existsSync(data)) throw new Error(`${data} is there, and must never change`);
  const base = mkdtempSync(join(tmpdir(), 'warta-fixture-'));
  const [dataDir, work] = [join(base, 'data'), join(base, 'work')];
  for (const dir of [dataDir, work]) mkdirSync(dir);
  const assembly = await release.synth.assemble({ projectDir: release.checkout });
  const cloud = await release.cloud.startCloud({ assembly, dataDir });
  release.operatorJson.writeOperatorJson(dataDir, cloud);
  const filled = await fill({ release, cloud, dataDir, work });
  await cloud.idle();
  const known: Known = {
    version: release.version,
    renderer: release.invalidation.RENDERER,
    ...filled,
    public: await publicFiles(cloud),
    messages: await messagesOf(release, cloud, filled),
  };
  // In the order in which `npm start` stops.
  release.localJson.retireLocalJson(dataDir);
  release.operatorJson.removeOperatorJson(dataDir);
  await cloud.stop();
  writeFileSync(data, packFolder(dataDir));
  writeFileSync(json, `${JSON.stringify(known, null, 2)}\n`);
  rmSync(base, { recursive: true });
  console.log(`${data}\n${json}`);
}

async function publicFiles(cloud: Cloud): Promise<Record<string, string>> {
  const { s3 } = clientsOf(cloud);
  const list = new ListObjectsV2Command({ Bucket: cloud.outputs.SiteBucket });
  const { Contents = [] } = await s3.send(list);
  s3.destroy();
  const paths = Contents.map(({ Key = '' }) => `/${Key.replace(/(^|\/)index\.html$/, '$1')}`);
  const hashes = paths.map(async (path): Promise<[string, string]> => {
    const answer = await fetch(cloud.siteUrl + path);
    return [path, sha256(new Uint8Array(await answer.arrayBuffer()))];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** They ask for what was done already, so that they do no harm, however often they come. */
async function messagesOf(
  { messages }: Release,
  cloud: Cloud,
  {
    newsroom,
    tokens,
    open,
    scheduled,
    inReview,
  }: Pick<Known, 'newsroom' | 'tokens' | 'open' | 'scheduled' | 'inReview'>,
): Promise<Known['messages']> {
  const editor = new Sender(cloud.apiUrl, newsroom, tokens.editor);
  const { article = '' } = await editor.view(inReview.submission);
  const arrival = (kind: 'text' | 'photo', file: number) =>
    messages.arrivalMessage({ kind, newsroom, submission: scheduled.submission, file }, '0').body;
  const due = { newsroom, article, publishAt: '2026-01-01T00:00:00.000Z' };
  return {
    text: [messages.settleMessage(open.submission).body, arrival('text', 1)],
    photo: [arrival('photo', 2)],
    publish: [
      messages.publishMessage(newsroom, 1).body,
      messages.rebuildMessage(newsroom, 'x').body,
      messages.rootMessage(newsroom, 1).body,
    ],
    timer: [messages.timerMessage(due, new Date()).body],
  };
}
