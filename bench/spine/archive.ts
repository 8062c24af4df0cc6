import { articles } from '../../shared/article-log.ts';
import { articleIdOf } from '../../shared/ids.ts';
import type { BenchNewsroom } from './newsroom.ts';

/**
 * Appends releases straight to a newsroom's log, so that it has an archive to publish beside. They
 * are published by the same chain of messages as every other event.
 */
export async function fillLog({ id, stores }: BenchNewsroom, count: number): Promise<void> {
  for (let i = 1; i <= count; i += 1) {
    const submission = `${id}arsip${i}`;
    const article = articleIdOf(submission);
    await stores.log.append(id, article, articles, {
      type: 'submit',
      commandId: submission,
      actor: 'Redaksi',
      article,
      newsroom: id,
      submission,
      manuscript: { headline: `Arsip ${i}`, body: '<p>Isi arsip.</p>', lead: 'Isi arsip.' },
      photos: [],
      mayPublish: true,
      timeZone: 'Asia/Makassar',
    });
    if (i % 500 === 0) console.log(`  ${id}: ${i} of ${count} in the log`);
  }
}

/** Resolves when publishing has come to the end of the newsroom's log. */
export async function published({ id, stores }: BenchNewsroom): Promise<void> {
  const last = await stores.log.last(id);
  for (;;) {
    const { seq } = await stores.checkpoints.read(id);
    if (seq >= (last?.seq ?? 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
