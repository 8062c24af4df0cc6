import { readAnnouncement, readReplacement } from '../../../functions/api/announcement.ts';
import { problemOf } from '../../../functions/api/problem.ts';
import {
  create,
  finish,
  type SubmissionsApiDeps,
  signAnew,
  status,
} from '../../../functions/api/submissions.ts';
import type { TokenHolder } from '../../../shared/aws/tokens.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/submissions/submission.ts';
import type {
  AnnouncedFile,
  SignedPost,
  SubmissionView,
} from '../../../shared/submissions/wire.ts';
import type { Newsroom } from '../model.ts';
import type { Worker } from '../world/faults.ts';
import { FOCUS } from '../world/pictures.ts';
import { receivePost } from '../world/uploads.ts';
import type { World } from '../world/world.ts';

export interface ReleaseSpec {
  readonly newsroom: string;
  readonly role: Role;
  /** a word that no other release has */
  readonly marker: string;
  /** how many good photos come with it; none where absent */
  readonly photos?: number;
  /** its manuscript names the place that no crop of the first photo may lose */
  readonly focus?: boolean;
  /** its manuscript is the Word document of this marker, which shows a photo */
  readonly inWord?: boolean;
  /** first a file that is no photo, and a photo in its place once it was refused */
  readonly spoilt?: boolean;
  /** milliseconds from its beginning */
  readonly publishIn?: number;
  /** the last file never comes; its sender goes on with the others */
  readonly cut?: boolean;
}

/** One file on its way: what stands in the announcement, and its bytes. */
export interface Outgoing extends AnnouncedFile {
  readonly bytes: Uint8Array;
}

/** Milliseconds between tries: doubling from the first, up to the last. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A sender is patient: nobody gives up within a quarter of an hour. */
const MOST_TRIES = 40;

/** A submission on its sender's desk: what may be sent once more. */
export interface Sent {
  readonly holder: TokenHolder;
  readonly posts: readonly SignedPost[];
  /** by file number, from 1: what is wanted in the end */
  readonly files: Map<number, Outgoing>;
}

interface Answer<R> {
  readonly status: number;
  readonly body?: R;
}

/**
 * Somebody with `warta publish`: announces, uploads, tries again whatever failed, corrects what was
 * refused. Tells the model what they were told.
 */
export class Sender {
  readonly #worker: Worker;
  /** by submission */
  readonly sent = new Map<string, Sent>();

  constructor(
    readonly world: World,
    readonly newsroom: Newsroom,
  ) {
    this.#worker = world.scheduler.newWorker('sender', 'sender');
  }

  /** @returns the submission, all of whose files have been taken in */
  async send(spec: ReleaseSpec): Promise<string> {
    const { world, newsroom } = this;
    const headline = `Rilis ${spec.marker} untuk warga`;
    const holder = holderOf(spec);
    const good = this.#photos(spec.photos ?? 0);
    const [spoilt] = spec.spoilt ? good : [];
    const named = spec.focus ? good[0]?.name : undefined;
    const files: Outgoing[] = [
      spec.inWord
        ? outgoing(world.documents.of(spec.marker))
        : manuscript(headline, spec.marker, named),
      ...(spoilt ? [outgoing(world.pictures.bad), ...good.slice(1)] : good),
    ];
    const publishAt =
      spec.publishIn === undefined ? undefined : world.scheduler.time + spec.publishIn;
    const announcement = readAnnouncement({
      files: files.map(({ bytes: _, ...announced }) => announced),
      ...(publishAt !== undefined && { publishAt: new Date(publishAt).toISOString() }),
    });
    const { submission, uploads } = await this.insist((api) =>
      create(api, holder, announcement, spec.marker),
    );
    const { id } = submission;
    const { marker } = spec;
    newsroom.announced({
      newsroom: spec.newsroom,
      submission: id,
      article: articleIdOf(id),
      headline,
      marker,
      mayPublish: spec.role !== 'reporter',
      ...(publishAt !== undefined && { publishAt }),
    });
    if (spoilt) newsroom.refused(id);
    const wanted = spoilt ? files.with(1, spoilt) : files;
    const numbered = new Map(wanted.map((file, i) => [i + 1, file]));
    this.sent.set(id, { holder, posts: uploads, files: numbered });
    const posts = spec.cut ? uploads.slice(0, -1) : uploads;
    await Promise.all(posts.map((post) => this.upload(post, files[post.number - 1]?.bytes)));
    if (spoilt) await this.#correct(holder, id, 2, spoilt);
    if (spec.cut) await this.insist((api) => finish(api, holder, id));
    newsroom.acknowledged(id);
    return id;
  }

  /** What the API says of a submission. */
  async status(holder: TokenHolder, id: string): Promise<SubmissionView> {
    return await this.insist((api) => status(api, holder, id));
  }

  /** Waits until a file was refused, then sends another in its place. */
  async #correct(holder: TokenHolder, id: string, file: number, by: Outgoing): Promise<void> {
    const { world } = this;
    for (let tried = 0; ; tried += 1) {
      const { files } = await this.status(holder, id);
      if (files[file - 1]?.state === 'rejected') break;
      await world.scheduler.wait(waitAfter(tried));
    }
    const { bytes, ...announced } = by;
    const replacement = readReplacement(announced);
    this.newsroom.corrected(id);
    const post = await this.insist((api) => signAnew(api, holder, id, file, replacement));
    await this.upload(post, bytes);
  }

  /** Until S3 has taken it. @throws Refused */
  async upload(post: SignedPost, bytes: Uint8Array | undefined): Promise<void> {
    const { cloud, scheduler } = this.world;
    if (!bytes) throw new Error(`nothing to send as file ${post.number}`);
    const call = { port: 'uploads', method: 'post', args: [post.fields.key] };
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      try {
        const answer = await scheduler.call(this.#worker, call, async () =>
          receivePost(cloud.uploads, scheduler.now, post, bytes),
        );
        if (answer === 204) return;
        throw new Refused(answer, 'the upload');
      } catch (error) {
        if (error instanceof Refused) throw error;
        await scheduler.wait(waitAfter(tried));
      }
    }
    throw new Error(`gave up on ${post.fields.key}`);
  }

  /** Until the API answers: what failed may be asked for again. @throws Refused */
  async insist<R>(handle: (api: SubmissionsApiDeps) => Promise<R>): Promise<R> {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      const { status, body } = await this.#ask(handle);
      if (body !== undefined) return body;
      if (status < 500) throw new Refused(status, 'the request');
      await this.world.scheduler.wait(waitAfter(tried));
    }
    throw new Error('gave up on the API');
  }

  /** As the gateway answers: what the function made of the request, or that there is no answer. */
  async #ask<R>(handle: (api: SubmissionsApiDeps) => Promise<R>): Promise<Answer<R>> {
    const outcome = await this.world.request<Answer<R>>(async (api) => {
      try {
        return { status: 200, body: await handle(api) };
      } catch (error) {
        return { status: problemOf(error).status };
      }
    });
    if (outcome === 'gone' || !('done' in outcome)) return { status: 502 };
    return JSON.parse(JSON.stringify(outcome.done));
  }

  #photos(count: number): Outgoing[] {
    return this.world.pictures.good.slice(0, count).map(outgoing);
  }
}

/** A sender is told no, which no trying again changes. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(status: number, what: string) {
    super(`${what} was answered ${status}`);
  }
}

export function holderOf({ newsroom, role }: Pick<ReleaseSpec, 'newsroom' | 'role'>): TokenHolder {
  return { newsroom, role, name: 'Ani', expiresAt: '2027-01-01T00:00:00.000Z' };
}

function outgoing({ name, type, bytes }: Omit<Outgoing, 'size'>): Outgoing {
  return { name, type, size: bytes.length, bytes };
}

/** Plain text, or Markdown where it names the place that no crop of a photo may lose. */
function manuscript(headline: string, marker: string, photo: string | undefined): Outgoing {
  const head = photo
    ? `---\njudul: ${headline}\nfoto: { ${photo}: { fokus: ${FOCUS.x * 100} ${FOCUS.y * 100} } }\n---`
    : headline;
  const bytes = Buffer.from(`${head}

SAMARINDA, KOMINFONEWS – Kabar ${marker} bagi semua warga kota, Selasa (24/11/2026).

Pelayanan berjalan seperti biasa. (ANI/BUDI/KMF-SMR)
`);
  const file = photo
    ? { name: 'rilis.md', type: 'text/markdown' }
    : { name: 'rilis.txt', type: 'text/plain' };
  return { ...file, size: bytes.length, bytes };
}

function waitAfter(tried: number): number {
  return Math.min(FIRST_WAIT * 2 ** tried, LONGEST_WAIT);
}
