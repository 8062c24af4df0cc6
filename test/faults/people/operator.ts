import { type ArticleCommand, articles } from '../../../shared/article-log.ts';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import { dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { dynamoLog } from '../../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import { publishMessage } from '../../../shared/messages.ts';
import type { SettingsValues } from '../../../shared/settings.ts';
import { sampleSettings } from '../../support/articles.ts';
import type { Newsroom, Release } from '../model.ts';
import type { World } from '../world/world.ts';

/** Milliseconds until somebody at a shell runs a command again that failed. */
const AGAIN = 5_000;
/** Whoever runs a command again for an hour, runs it in vain. */
const MOST_TRIES = 720;

const ACTOR = 'Operator';

/** Somebody at a shell, who runs again what failed, or what came too early. */
export class Operator {
  constructor(
    readonly world: World,
    readonly newsroom: Newsroom,
  ) {}

  /** Makes a newsroom, or changes its settings. */
  async settings(
    newsroom: string,
    commandId: string,
    values: Partial<SettingsValues> = {},
  ): Promise<void> {
    const initial = sampleSettings().values;
    const command = { newsroom, values, initial, actor: ACTOR, commandId };
    await this.#insist(() => changeSettings(this.#deps(), command));
  }

  /** Readers are to see it no more. */
  async retract(submission: string, reason: string): Promise<void> {
    const release = this.newsroom.release(submission);
    const { article } = release;
    this.newsroom.withdrawn(submission);
    const commandId = `retract-${article}`;
    await this.#command(release, { type: 'retract', commandId, actor: ACTOR, article, reason });
  }

  /** Somebody has the right to have it, or a photo in it where it has one, forgotten. */
  async erase(submission: string, what: 'article' | 'firstPhoto'): Promise<void> {
    const release = this.newsroom.release(submission);
    if (what === 'article') this.newsroom.withdrawn(submission);
    await this.#insist(async () => {
      const { newsroom, article } = release;
      const photo = what === 'firstPhoto' ? await this.#firstSet(release) : undefined;
      if (what === 'firstPhoto' && photo === undefined) return;
      const target = photo === undefined ? 'article' : { photo };
      const commandId = `erase-${what}-${article}`;
      const command = { type: 'erase', commandId, actor: ACTOR, article, target } as const;
      await this.#append(newsroom, command);
    });
  }

  /** `warta rebuild` */
  async rebuild(newsroom: string): Promise<void> {
    const { now } = this.world;
    await this.#insist(() => startRebuild({ ...this.#deps(), now }, newsroom));
  }

  async #firstSet({ newsroom, article }: Release): Promise<string | undefined> {
    const { log, states } = this.#deps();
    const newest = await log.newest(newsroom, article);
    if (!newest) throw new Error(`nothing is known of ${article} yet`);
    // Of the first revision: the command may have been carried out, and its reply lost.
    const first = await log.ofRevision(newsroom, article, 1);
    const { photos } = await states.get<{ photos: { set: string }[] }>(first ?? newest);
    return photos[0]?.set;
  }

  #command({ newsroom }: Release, command: ArticleCommand): Promise<void> {
    return this.#insist(() => this.#append(newsroom, command));
  }

  async #append(newsroom: string, command: ArticleCommand): Promise<void> {
    const { log, publishQueue } = this.#deps();
    const { event } = await log.append(newsroom, command.article, articles, command);
    await publishQueue.send(publishMessage(newsroom, event.seq));
  }

  async #insist(act: () => Promise<unknown>): Promise<void> {
    let last: unknown;
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      try {
        await act();
        return;
      } catch (error) {
        last = error;
        await this.world.scheduler.wait(AGAIN);
      }
    }
    throw new Error(`gave up, the last time for ${last}`);
  }

  #deps() {
    const { world } = this;
    const worker = world.scheduler.newWorker('operator', 'operator');
    const { table, archive, queues } = world.portsFor(() => worker);
    const { now, random, wait } = world.surroundings;
    const states = archivedStates(archive);
    return {
      states,
      log: dynamoLog({ table, states, now, random, wait }),
      newsrooms: dynamoNewsrooms(table),
      checkpoints: dynamoCheckpoints(table),
      publishQueue: queues.publish,
    };
  }
}
