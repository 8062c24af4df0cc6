import { describe, expect, it } from 'vitest';
import {
  handoutKey,
  manuscriptKey,
  originalKey,
  renditionKey,
  stateKey,
} from '../../shared/archive-keys.ts';
import { articles, type Erase, type Submit } from '../../shared/article-log.ts';
import type { ArticleState } from '../../shared/articles.ts';
import { type Erasure, erasedObjects, originalsShown } from '../../shared/erasure.ts';
import type { LogEvent } from '../../shared/events.ts';
import { sha256 } from '../../shared/ids.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import { asShown } from '../support/articles.ts';
import { PHOTO } from '../support/submissions.ts';

const PHOTOS = asShown(
  ['a', 'b'].map((letter) => ({
    ...PHOTO,
    name: `${letter}.jpg`,
    original: letter.repeat(64),
  })),
);
const [BUDI, MARKET] = PHOTOS as [(typeof PHOTOS)[0], (typeof PHOTOS)[0]];

const SUBMIT: Submit = {
  type: 'submit',
  commandId: 'kiriman1',
  actor: 'Redaksi',
  article: 'abcdefghjk',
  newsroom: 'samarinda',
  submission: 'kiriman1',
  manuscript: { headline: 'Taman Dibuka', body: '<p>Isi.</p>', lead: 'Isi.' },
  photos: PHOTOS,
  mayPublish: true,
  timeZone: 'Asia/Makassar',
};
const live = articles.evolve(undefined, articles.decide(undefined, SUBMIT, '2026-11-24T02:00:00Z'));
if (live.status === 'erased') throw new Error('live expected');
const [budiSet = '', marketSet = ''] = live.photos.map(({ set }) => set);

function erased(target: Erase['target']): ArticleState {
  const command = { type: 'erase', article: live.id, target, commandId: 'x', actor: 'A' } as const;
  return articles.evolve(live, articles.decide(live, command, '2026-11-25T02:00:00Z'));
}

const keyOfState = (state: ArticleState, hash = sha256(JSON.stringify(state))) =>
  stateKey(state.newsroom, state.id, state.revision, hash);

function eventOf(state: ArticleState): LogEvent {
  const { id, newsroom, revision, status } = state;
  const known = { schema: 1, seq: 9, type: 'erased', at: '', actor: 'A', commandId: 'x' } as const;
  return {
    ...known,
    newsroom,
    article: id,
    revision,
    status,
    sha256: sha256(JSON.stringify(state)),
  };
}

const upload = (kind: 'photo' | 'text', file: number, submission = 'kiriman1') =>
  ({ kind, newsroom: 'samarinda', submission, file }) as const;
const rendition = { width: 320, format: 'jpg' } as const;

/** All that there may be of the article, by a name. */
function objects(newest: ArticleState): Record<string, string> {
  return {
    'archive manuscript': originalKey(upload('text', 1), 'c'.repeat(64)),
    'archive photo 2': originalKey(upload('photo', 2), BUDI.original),
    'archive photo 3': originalKey(upload('photo', 3), MARKET.original),
    'archive read': manuscriptKey(upload('text', 1), 'c'.repeat(64)),
    'archive renditions 2': renditionKey('samarinda', BUDI, rendition),
    'archive renditions 2, old recipe': renditionKey(
      'samarinda',
      { ...BUDI, recipe: 'r0' },
      rendition,
    ),
    'archive renditions 3': renditionKey('samarinda', MARKET, rendition),
    'archive handout 2': handoutKey(live, { set: budiSet }, 'card'),
    'archive handout 3': handoutKey(live, { set: marketSet }, 'card'),
    'archive other handout': handoutKey({ ...live, id: 'other' }, { set: budiSet }, 'card'),
    'archive state 1': keyOfState(live),
    'archive state 1 that lost': keyOfState(live, 'd'.repeat(64)),
    'archive state 2': keyOfState(newest),
    'archive state 2 that lost': keyOfState(newest, 'd'.repeat(64)),
    'archive state 3, after it': keyOfState({ ...newest, revision: 3 }),
    'uploads photo 2': uploadKey(upload('photo', 2)),
    'uploads text 1': uploadKey(upload('text', 1)),
    'archive other submission': originalKey(upload('photo', 2, 'kiriman11'), BUDI.original),
    'archive other article': stateKey('samarinda', 'abcdefghjkm', 1, 'd'.repeat(64)),
    'uploads other submission': uploadKey(upload('text', 1, 'kiriman11')),
  };
}

/** Names of what goes, in the order in which it does. */
function going(target: Erase['target'], more: Partial<Erasure> = {}): string[] {
  const newest = erased(target);
  const parts = erasedObjects({
    target,
    erased: eventOf(newest),
    submission: 'kiriman1',
    earlier: [{ key: keyOfState(live), state: live }],
    stillShown: new Set(),
    sent: new Set(),
    awaited: new Set(),
    ...more,
  });
  const known = Object.entries(objects(newest));
  return parts.flatMap(({ bucket, prefix, has }) =>
    known
      .filter(([name, key]) => name.startsWith(bucket) && key.startsWith(prefix) && has(key))
      .map(([name]) => name),
  );
}

describe('of an erased article', () => {
  it('everything goes but its state since then, states last', () => {
    expect(going('article')).toEqual([
      'archive renditions 2',
      'archive renditions 2, old recipe',
      'archive renditions 3',
      'archive handout 2',
      'archive handout 3',
      'archive manuscript',
      'archive photo 2',
      'archive photo 3',
      'archive read',
      'uploads photo 2',
      'uploads text 1',
      'archive state 1',
      'archive state 1 that lost',
      'archive state 2 that lost',
    ]);
  });

  it('renditions stay that another article shows, its own original does not', () => {
    const other = { ...live, id: 'other', photos: live.photos.slice(0, 1) };
    const names = going('article', { stillShown: originalsShown([other]) });
    expect(names).not.toContain('archive renditions 2');
    expect(names).toContain('archive renditions 3');
    expect(names).toContain('archive photo 2');
  });

  it('pictures stay that something may come to show, and the newest state that names them', () => {
    const older = { key: keyOfState(live, 'd'.repeat(64)), state: live };
    const earlier = [older, { key: keyOfState(live), state: live }];
    const names = going('article', { earlier, awaited: new Set([BUDI.original]) });
    expect(names).not.toContain('archive renditions 2');
    expect(names).toContain('archive renditions 3');
    expect(names).toContain('archive photo 2');
    expect(names).not.toContain('archive state 1');
    expect(names).toContain('archive state 1 that lost');
    const other = new Set(['e'.repeat(64)]);
    expect(going('article', { earlier, awaited: other })).toContain('archive state 1');
  });

  it('what is left after an interruption goes, though no earlier state tells of it', () => {
    expect(going('article', { earlier: [] })).toContain('archive photo 2');
    expect(going('article', { earlier: [] })).toContain('archive state 1 that lost');
  });
});

describe('what an erased article leaves', () => {
  it('is what docs/law.md says, and no more', () => {
    const left = erased('article');
    expect(Object.keys(left).toSorted()).toEqual([
      ...['commands', 'erasedAt', 'id', 'month', 'newsroom', 'publishedAt', 'revision'],
      ...['slug', 'status', 'submission', 'withdrawn'],
    ]);
    const [picture] = left.withdrawn ?? [];
    expect(Object.keys(picture ?? {})).toEqual(['set', 'renditions']);
  });
});

describe('of an erased photo', () => {
  it('its own original and renditions go, and the states that knew it', () => {
    expect(going({ photo: budiSet })).toEqual([
      'archive renditions 2',
      'archive renditions 2, old recipe',
      'archive handout 2',
      'archive photo 2',
      'archive read',
      'uploads photo 2',
      'uploads text 1',
      'archive state 1',
      'archive state 1 that lost',
      'archive state 2 that lost',
    ]);
  });
});

describe('of a photo whose caption was corrected before it was erased', () => {
  const before = { ...live, photos: live.photos.map((one) => ({ ...one, set: `b-${one.set}` })) };
  const earlier = [before, live].map((state) => ({ key: keyOfState(state), state }));

  it.each([`b-${budiSet}`, budiSet])('handouts of all its sets go, by %s', (photo) => {
    const parts = erasedObjects({
      ...{ target: { photo }, erased: eventOf(erased({ photo: budiSet })), earlier },
      ...{ submission: 'kiriman1', stillShown: new Set(), sent: new Set(), awaited: new Set() },
    });
    const goes = (set: string) => {
      const key = handoutKey(live, { set }, 'card');
      return parts.some(({ prefix, has }) => key.startsWith(prefix) && has(key));
    };
    expect([`b-${budiSet}`, budiSet].map(goes)).toEqual([true, true]);
    expect([`b-${marketSet}`, marketSet].map(goes)).toEqual([false, false]);
  });
});

describe('originals that are shown', () => {
  it('are those of articles in whatever status, and none of erased ones', () => {
    const draft: ArticleState = { ...live, status: 'inReview', photos: live.photos.slice(1) };
    expect([...originalsShown([draft, erased('article')])]).toEqual([MARKET.original]);
    expect([...originalsShown([erased({ photo: budiSet })])]).toEqual([MARKET.original]);
  });
});
