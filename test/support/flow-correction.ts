import { makeHandouts } from '../../functions/ingest/handouts.ts';
import { cropBlanks } from '../../functions/ingest-photo/blanks.ts';
import { photoCropper } from '../../functions/ingest-photo.ts';
import { type Aggregate, type Command, knownAfter } from '../../shared/aggregate.ts';
import type { WordedPhoto } from '../../shared/article-photos.ts';
import type { Article } from '../../shared/articles.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { publishMessage } from '../../shared/messages.ts';
import type { ArticlePhoto } from '../../shared/photos.ts';
import { sampleSettings } from './articles.ts';
import type { TestCloud } from './cloud.ts';
import { settingsDeps } from './flow-operator.ts';

interface Correct extends Command {
  readonly photos: readonly ArticlePhoto[];
}

/** An event that the log knows and no command makes yet: photos are others from then on. */
const corrections: Aggregate<Article, Correct, Correct> = {
  decide: (_state, command, at) => ({ ...command, type: 'corrected', at, data: command }),
  evolve(state, draft) {
    if (!state) throw new Error('nothing to correct');
    return {
      ...state,
      ...knownAfter(state, draft),
      photos: draft.data.photos,
      updatedAt: draft.at,
    };
  },
  status: ({ status }) => status,
};

/**
 * Corrects what an article says of its photos, and makes anew what follows from that: crops, handouts
 * and sets. @returns its photos from then on
 */
export async function correctPhotos(
  warta: TestCloud,
  { newsroom, id, slug, photos }: Article,
  change: (photo: ArticlePhoto) => ArticlePhoto,
): Promise<readonly ArticlePhoto[]> {
  const { log, publishQueue } = settingsDeps(warta);
  const archive = s3Objects(warta.s3, warta.cloud.outputs.ArchiveBucket ?? '');
  const worded = photos.map((photo): WordedPhoto => {
    const { set: _, handouts: __, ...rest } = change(photo);
    return rest;
  });
  const crop = photoCropper(archive, cropBlanks);
  const cut = (await crop({ submission: '', newsroom, photos: worded })) ?? [];
  const { licence } = sampleSettings().values;
  const corrected = await makeHandouts(archive, { newsroom, id, slug, licence, photos: cut });
  const command = { commandId: `ralat-${id}`, actor: 'Redaksi', photos: corrected };
  const { event } = await log.append(newsroom, id, corrections, command);
  await publishQueue.send(publishMessage(newsroom, event.seq, event.at));
  return corrected;
}
