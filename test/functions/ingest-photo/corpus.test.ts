/** Every file of the corpus, made once and looked at from all sides. */
import { beforeAll, describe } from 'vitest';
import { sharedFiles } from '../../support/corpus.ts';
import { type CorpusPhoto, madeCorpus } from '../../support/made-corpus.ts';
import { goldens } from './corpus/goldens.ts';
import { orientations } from './corpus/orientation.ts';
import { privacy } from './corpus/privacy.ts';
import { refusals } from './corpus/refusals.ts';

describe.skipIf(sharedFiles('corpus/photos').length === 0)('the corpus', () => {
  let made: CorpusPhoto[] = [];
  const photos = () => made;
  beforeAll(async () => {
    made = await madeCorpus();
  }, 300_000);

  refusals(photos);
  orientations(photos);
  goldens(photos);
  privacy(photos);
});
