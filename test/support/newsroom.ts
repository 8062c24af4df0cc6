import { setTimeout as wait } from 'node:timers/promises';
import type { PublishDeps } from '../../functions/publish/deps.ts';
import { originalKey } from '../../shared/archive-keys.ts';
import { articles, type ErasureTarget, type Submit } from '../../shared/article-log.ts';
import type { SubmittedPhoto } from '../../shared/article-photos.ts';
import type { ArticleState } from '../../shared/articles.ts';
import { dynamoCards } from '../../shared/aws/cards.ts';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { type Appended, dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import type { Message, Queue } from '../../shared/aws/queue.ts';
import { dynamoSchedules } from '../../shared/aws/schedules.ts';
import { fencedSite } from '../../shared/aws/site-bucket.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import type { Table } from '../../shared/aws/table.ts';
import { shown } from '../../shared/errors.ts';
import { articleIdOf, sha256 } from '../../shared/ids.ts';
import { asShown, sampleSettings } from './articles.ts';
import { memoryObjects } from './memory-objects.ts';

const SETTINGS = sampleSettings().values;

/** What may be said of a release; its photos show what their files say of them. */
type Submission = Partial<Omit<Submit, 'photos'>> & {
  readonly photos?: readonly SubmittedPhoto[];
};

export interface RecordedQueue extends Queue {
  readonly sent: Message[];
}

export function recordedQueue(): RecordedQueue {
  const sent: Message[] = [];
  return {
    sent,
    send: async (message) => {
      sent.push(message);
    },
  };
}

/**
 * A newsroom on a real table, its buckets, queues and edge in memory: what publishing needs, with
 * settings made and published by nobody yet.
 * @param keepsManuscripts whether the archive gets them, as ingest keeps what came
 */
export async function newsroomForTests(table: Table, newsroom: string, keepsManuscripts = false) {
  const clock = { now: new Date('2026-11-24T02:00:00Z') };
  const now = () => clock.now;
  const archive = memoryObjects('archive');
  const site = memoryObjects('site', [archive]);
  const states = archivedStates(archive);
  const log = dynamoLog({ table, states, now, random: Math.random, wait });
  const invalidated: { items: readonly string[]; reference: string }[] = [];
  const publishQueue = recordedQueue();
  const deps: PublishDeps = {
    log,
    states,
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    cards: dynamoCards(table),
    schedules: dynamoSchedules(table),
    site: fencedSite(site, archive.bucket),
    cdn: {
      invalidate: async (items, reference) => {
        invalidated.push({ items, reference });
      },
    },
    publishQueue,
  };
  const settings = { newsroom, values: {}, initial: SETTINGS, actor: 'Admin', commandId: 'make' };
  await changeSettings({ ...deps, log }, settings);

  /** Appends a release as an editor would send it. */
  async function submit(
    name: string,
    { photos = [], ...more }: Submission = {},
  ): Promise<Appended<ArticleState>> {
    const submission = `${newsroom}${name}`;
    const article = articleIdOf(submission);
    if (keepsManuscripts) {
      const key = originalKey({ kind: 'text', newsroom, submission, file: 30 }, sha256(name));
      await archive.put(key, name, { contentType: 'text/plain' });
    }
    return await log.append(newsroom, article, articles, {
      type: 'submit',
      commandId: submission,
      actor: 'Redaksi',
      article,
      newsroom,
      submission,
      manuscript: { headline: `Rilis ${name}`, body: `<p>Isi ${name}.</p>`, lead: `Isi ${name}.` },
      photos: asShown(photos),
      mayPublish: true,
      timeZone: SETTINGS.timeZone,
      ...more,
    });
  }

  const command = (article: string, type: string) =>
    ({ article, actor: 'Redaksi', commandId: `${type}-${article}` }) as const;

  async function retract(article: string, reason = 'Datanya keliru.') {
    const retraction = { ...command(article, 'retract'), type: 'retract', reason } as const;
    return await log.append(newsroom, article, articles, retraction);
  }

  async function erase(article: string, target: ErasureTarget = 'article') {
    const erasure = {
      ...command(article, `erase-${shown(target)}`),
      type: 'erase',
      target,
    } as const;
    return await log.append(newsroom, article, articles, erasure);
  }

  return {
    newsroom,
    table,
    clock,
    archive,
    site,
    deps,
    log,
    invalidated,
    publishQueue,
    submit,
    retract,
    erase,
  };
}

export type TestNewsroom = Awaited<ReturnType<typeof newsroomForTests>>;
