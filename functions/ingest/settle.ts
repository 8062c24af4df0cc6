import { articles } from '../../shared/article-log.ts';
import {
  captionsLeftOver,
  cutOtherwise,
  type SubmittedPhoto,
  type WordedPhoto,
  wordedPhotos,
} from '../../shared/article-photos.ts';
import type { ArticleState } from '../../shared/articles.ts';
import type { Log } from '../../shared/aws/log.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Objects } from '../../shared/aws/objects.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import type { Schedules } from '../../shared/aws/schedules.ts';
import type { Submissions } from '../../shared/aws/submissions.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { articleIdOf } from '../../shared/ids.ts';
import { goesOutAt } from '../../shared/manuscripts/embargo-otherwise.ts';
import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';
import { publishMessage, SWEEP_AHEAD, timerMessage } from '../../shared/messages.ts';
import { slugOf } from '../../shared/slug.ts';
import { decisionOf } from '../../shared/submissions/decision.ts';
import {
  type Decision,
  type Outcome,
  outcomeOf,
  PUBLISHING_ROLES,
  type Submission,
} from '../../shared/submissions/submission.ts';
import { uploadedAt } from '../../shared/submissions/uploaded-at.ts';
import type { Notes } from '../notes.ts';
import type { CropsAnew } from './crop-anew.ts';
import { makeHandouts } from './handouts.ts';
import { markUnread, type UnreadDeps } from './unread.ts';

export interface SettleDeps extends UnreadDeps {
  readonly submissions: Submissions;
  readonly newsrooms: Newsrooms;
  readonly archive: Objects;
  readonly log: Log;
  readonly publishQueue: Queue;
  readonly timerQueue: Queue;
  readonly schedules: Schedules;
  readonly cropsAnew: CropsAnew;
  readonly notes: Notes;
}

/**
 * Takes a submission to the log when its files allow it. Called after each result and whenever a
 * call may have been lost; done twice it comes to the same, as the submission is the command's id.
 */
export async function settle(deps: SettleDeps, id: string): Promise<void> {
  const submission = await deps.submissions.read(id);
  if (!submission || submission.decision || submission.ended) return;
  const outcome = outcomeOf(submission);
  if (outcome.next !== 'decide') return;
  // To go on with what has come means all that has come, read or not.
  if (submission.finishedAt && (await markUnread(deps, submission))) return;
  await decide(deps, submission, outcome);
}

async function decide(
  deps: SettleDeps,
  submission: Submission,
  { manuscriptKey, photos }: Extract<Outcome, { next: 'decide' }>,
): Promise<void> {
  const { submissions, newsrooms, archive, log, publishQueue, notes } = deps;
  const { id, newsroom, actor, role } = submission;
  const record = await newsrooms.settings(newsroom);
  if (!record) throw new ExpectationError('settings', `newsroom ${newsroom}`, 'none');
  const article = articleIdOf(id);
  const manuscript = await readManuscriptOf(archive, manuscriptKey);
  const { timeZone, licence } = record.settings.values;
  const worded = await cutAsNamed(deps, submission, photos, wordedPhotos(photos, manuscript));
  if (!worded) return;
  const slug = slugOf(manuscript.headline);
  const publishAt = goesOutAt(submission.publishAt, manuscript.embargo);
  const uploaded = uploadedAt(submission);
  const { event, state } = await log.append(newsroom, article, articles, {
    type: 'submit',
    commandId: id,
    actor,
    article,
    newsroom,
    submission: id,
    manuscript,
    photos: await makeHandouts(archive, { newsroom, id: article, slug, licence, photos: worded }),
    mayPublish: PUBLISHING_ROLES.has(role),
    ...(publishAt && { publishAt }),
    ...(uploaded && { uploadedAt: uploaded }),
    timeZone,
  });
  const { revision, seq, status } = event;
  const about = { newsroom, submission: id, article, revision, seq, state: status };
  notes.info('submission decided', about);
  const decision = { ...decisionOf(event, state), ...leftOver(photos, manuscript) };
  await publishQueue.send(publishMessage(newsroom, seq));
  await startTimer(deps, state);
  await submissions.decided(submission, decision);
}

/** What its sender has to learn of the manuscript now that its photos are known. */
function leftOver(
  photos: readonly SubmittedPhoto[],
  manuscript: Manuscript,
): Pick<Decision, 'captionsLeftOver'> {
  const captions = captionsLeftOver(photos, manuscript);
  return captions.length > 0 ? { captionsLeftOver: captions } : {};
}

/** The photos, cut around the focus that the manuscript names; undefined where another sees to all. */
async function cutAsNamed(
  { cropsAnew }: SettleDeps,
  { id, newsroom }: Submission,
  photos: readonly SubmittedPhoto[],
  worded: readonly WordedPhoto[],
): Promise<readonly WordedPhoto[] | undefined> {
  const others = cutOtherwise(photos, worded);
  if (others.length === 0) return worded;
  const cropped = await cropsAnew({ submission: id, newsroom, photos: others });
  const byOriginal = new Map(cropped?.map((photo) => [photo.original, photo]));
  return cropped && worded.map((photo) => byOriginal.get(photo.original) ?? photo);
}

/**
 * The next sweep would come too late for an article that is due before it. Publishing may come too
 * late as well to note when it is due: where the message were lost after its release, nobody would
 * tell its sender.
 */
async function startTimer(
  { timerQueue, schedules, now }: SettleDeps,
  article: ArticleState,
): Promise<void> {
  if (article.status !== 'scheduled' || !article.publishAt) return;
  const { newsroom, id, publishAt } = article;
  if (Date.parse(publishAt) - now().getTime() >= SWEEP_AHEAD) return;
  const due = { newsroom, article: id, publishAt };
  await schedules.save(due);
  await timerQueue.send(timerMessage(due, now()));
}

async function readManuscriptOf(archive: Objects, key: string): Promise<Manuscript> {
  const json = await archive.get(key);
  if (!json) throw new ExpectationError('the manuscript as it was read', key, 'nothing');
  return JSON.parse(new TextDecoder().decode(json));
}
