import { describe, expect, it } from 'vitest';
import {
  type ArticleCommand,
  articles,
  type Erase,
  type Release,
  type Retract,
  type Submit,
} from '../../shared/article-log.ts';
import type { ArticleState } from '../../shared/articles.ts';
import { asShown } from '../support/articles.ts';
import { PHOTO } from '../support/submissions.ts';

const at = '2026-11-30T17:30:00.000Z';

const SUBMIT: Submit = {
  type: 'submit',
  commandId: 'kiriman1',
  actor: 'Redaksi',
  article: 'abc',
  newsroom: 'samarinda',
  submission: 'kiriman1',
  manuscript: { headline: 'Taman Dibuka', body: '<p>Isi.</p>', lead: 'Isi.' },
  photos: [],
  mayPublish: true,
  timeZone: 'Asia/Makassar',
};

function after(command: ArticleCommand, state?: ArticleState, time = at): ArticleState {
  return articles.evolve(state, articles.decide(state, command, time));
}

function photosOf(state: ArticleState) {
  return state.status === 'erased' ? [] : state.photos;
}

describe('a submission', () => {
  it('of an editor is live at once, in the month of the newsroom’s own calendar', () => {
    expect(after(SUBMIT)).toMatchObject({
      status: 'live',
      revision: 1,
      publishedAt: at,
      updatedAt: at,
      month: '2026/12',
      slug: 'taman-dibuka',
      commands: { kiriman1: 1 },
    });
  });

  it('of a reporter waits for review, without a time of publication', () => {
    const article = after({ ...SUBMIT, mayPublish: false });
    expect(article.status).toBe('inReview');
    expect(article).not.toHaveProperty('publishedAt');
  });

  it('tells when its last file had come, where that is known', () => {
    const uploadedAt = '2026-11-30T17:29:58.120Z';
    expect(after({ ...SUBMIT, uploadedAt })).toMatchObject({ uploadedAt });
    expect(after(SUBMIT)).not.toHaveProperty('uploadedAt');
  });

  it('for a later time is scheduled', () => {
    const publishAt = '2026-12-01T00:00:00.000Z';
    expect(after({ ...SUBMIT, publishAt })).toMatchObject({ status: 'scheduled', publishAt });
  });

  it('for a time that has passed is live at once', () => {
    const article = after({ ...SUBMIT, publishAt: '2026-11-30T00:00:00.000Z' });
    expect(article.status).toBe('live');
    expect(article).not.toHaveProperty('publishAt');
  });

  it('keeps its photos as they came, and no second record of what is said of them', () => {
    const photos = asShown([{ ...PHOTO, name: 'a.jpg' }]);
    const aboutPhotos = { 'a.jpg': { caption: 'Taman pagi hari.' } };
    const captions = [{ caption: 'Taman pagi hari.' }];
    const manuscript = { ...SUBMIT.manuscript, aboutPhotos, captions };
    const article = after({ ...SUBMIT, photos, manuscript });
    expect(photosOf(article)).toEqual(photos);
    expect(article).not.toHaveProperty('aboutPhotos');
    expect(article).not.toHaveProperty('captions');
  });

  it('keeps all that its manuscript says to readers and outlets, but no embargo', () => {
    const said = {
      subheadline: 'Warga boleh masuk tanpa bayar.',
      byline: { text: 'ASYA/SUL', reporter: 'ASYA', names: { reporter: 'Asya Putri' } },
      category: 'Lingkungan',
      tags: ['Taman', 'Hari Jadi Kota'],
      event: 'Hari Jadi Kota',
      contact: 'Siti, 0812 0000 0000',
    };
    const embargo = '2026-12-01T00:00:00.000Z';
    const manuscript = { ...SUBMIT.manuscript, ...said, embargo };
    const article = after({ ...SUBMIT, manuscript, publishAt: embargo });
    expect(article).toMatchObject({ ...said, publishAt: embargo });
    expect(article).not.toHaveProperty('embargo');
  });

  it('is refused where the article is another submission’s', () => {
    expect(() => after({ ...SUBMIT, submission: 'lain' }, after(SUBMIT))).toThrow(
      'Expected a new article for submission lain but received article abc of submission kiriman1',
    );
  });
});

describe('a release', () => {
  const publishAt = '2026-12-01T00:00:00.000Z';
  const scheduled = after({ ...SUBMIT, publishAt });
  const release: Release = {
    type: 'release',
    commandId: `due-${publishAt}`,
    actor: 'Warta',
    article: 'abc',
    timeZone: 'Asia/Makassar',
  };

  it('makes a scheduled article live at the time of the event', () => {
    const article = after(release, scheduled, '2026-12-01T00:00:01.000Z');
    expect(article).toMatchObject({
      status: 'live',
      revision: 2,
      publishedAt: '2026-12-01T00:00:01.000Z',
      month: '2026/12',
    });
    expect(article).not.toHaveProperty('publishAt');
  });

  it.each([
    ['too early', scheduled, 'notDue'],
    ['of an article that is live', after(SUBMIT), 'notScheduled'],
    ['of no article', undefined, 'notScheduled'],
  ])('is refused %s', (_what, state, code) => {
    expect(() => after(release, state)).toThrow(expect.objectContaining({ code }));
  });
});

const RETRACT: Retract = {
  type: 'retract',
  commandId: 'tarik1',
  actor: 'Redaksi',
  article: 'abc',
  reason: 'Angkanya keliru.',
};

describe('a retraction', () => {
  it('takes a live article from readers, with its reason, and leaves its address', () => {
    const live = after(SUBMIT);
    expect(after(RETRACT, live, '2026-12-01T00:00:00.000Z')).toEqual({
      ...live,
      status: 'retracted',
      revision: 2,
      commands: { kiriman1: 1, tarik1: 2 },
      retraction: { at: '2026-12-01T00:00:00.000Z', reason: 'Angkanya keliru.' },
    });
  });

  it('keeps its reason as one line of clean text', () => {
    const reason = ' Angka\u0000nya\r\n\u202Ekeliru.\uD800 ';
    expect(after({ ...RETRACT, reason }, after(SUBMIT))).toMatchObject({
      retraction: { reason: 'Angkanya keliru.\uFFFD' },
    });
  });

  const scheduled = after({ ...SUBMIT, publishAt: '2026-12-01T00:00:00.000Z' });
  it.each([
    ['of no article', RETRACT, undefined, 'notLive'],
    ['of one that is scheduled', RETRACT, scheduled, 'notLive'],
    ['of one that was retracted', RETRACT, after(RETRACT, after(SUBMIT)), 'notLive'],
    ['without a reason', { ...RETRACT, reason: ' \n\u200E ' }, after(SUBMIT), 'noReason'],
    [
      'whose reason is an article',
      { ...RETRACT, reason: 'a'.repeat(501) },
      after(SUBMIT),
      'noReason',
    ],
  ])('is refused %s', (_what, command, state, code) => {
    expect(() => after(command, state)).toThrow(expect.objectContaining({ code }));
  });

  it('says what was expected where it is refused', () => {
    expect(() => after(RETRACT, scheduled)).toThrow(
      'Expected an article that is live for abc but received an article that is scheduled',
    );
  });
});

describe('an erasure', () => {
  const manuscript = {
    headline: 'Budi Santoso Ditahan',
    body: '<p>Budi Santoso, 41 tahun.</p>',
    lead: 'Budi Santoso, 41 tahun.',
    byline: { text: 'RINA/KMF', reporter: 'RINA' },
    dateline: { place: 'SAMARINDA' },
    aboutPhotos: { 'budi.jpg': { caption: 'Budi Santoso di pasar.' } },
  };
  const photos = asShown([
    { ...PHOTO, name: 'budi.jpg' },
    { ...PHOTO, name: 'pasar.jpg', original: 'ef'.repeat(32) },
  ]);
  const live = after({ ...SUBMIT, manuscript, photos });
  const [budi, market] = photosOf(live);
  if (!budi || !market) throw new Error('two photos expected');
  const time = '2026-12-05T00:00:00.000Z';
  const ERASE: Erase = {
    type: 'erase',
    commandId: 'hapus1',
    actor: 'Operator',
    article: 'abc',
    target: 'article',
  };
  const mediaOf = ({ set, renditions }: typeof budi) => ({
    set,
    renditions: renditions.map(({ width, format }) => ({ width, format })),
  });

  it('leaves of a public article its address, its commands and the names of its media', () => {
    expect(after(ERASE, live, time)).toEqual({
      id: 'abc',
      newsroom: 'samarinda',
      submission: 'kiriman1',
      revision: 2,
      commands: { kiriman1: 1, hapus1: 2 },
      status: 'erased',
      erasedAt: time,
      slug: 'budi-santoso-ditahan',
      publishedAt: at,
      month: '2026/12',
      withdrawn: [mediaOf(budi), mediaOf(market)],
    });
  });

  it('remembers which media earlier states had shown, each once', () => {
    const superseded = [{ ...mediaOf(budi), set: 'before' }, mediaOf(budi)];
    const first = after({ ...ERASE, target: { photo: budi.set }, superseded }, live, time);
    expect(first.withdrawn).toEqual([mediaOf(budi), superseded[0]]);
    const whole = after({ ...ERASE, commandId: 'hapus2', superseded }, first, time);
    expect(whole.withdrawn).toEqual([mediaOf(budi), superseded[0], mediaOf(market)]);
  });

  it('takes a photo that earlier states alone have shown', () => {
    const superseded = [{ ...mediaOf(budi), set: 'before' }];
    const erased = after({ ...ERASE, target: { photo: 'before' }, superseded }, live, time);
    expect(erased.withdrawn).toEqual(superseded);
    expect(photosOf(erased)).toEqual(photosOf(live));
  });

  it('leaves of an article that nobody has seen nothing but its bones', () => {
    const inReview = after({ ...SUBMIT, manuscript, photos, mayPublish: false });
    const erased = after(ERASE, inReview, time);
    expect(erased).toMatchObject({ status: 'erased', withdrawn: [] });
    expect(JSON.stringify(erased)).not.toMatch(/budi|rina|pasar|samarinda,/i);
  });

  it('of a retracted article takes its reason, too', () => {
    const retracted = after({ ...RETRACT, reason: 'Budi Santoso tidak bersalah.' }, live);
    expect(JSON.stringify(after(ERASE, retracted, time))).not.toContain('bersalah');
  });

  it('of a photo leaves the article without it, and remembers which media are gone', () => {
    const { photos: _, ...rest } = live as typeof live & { photos: unknown };
    expect(after({ ...ERASE, target: { photo: budi.set } }, live, time)).toEqual({
      ...rest,
      revision: 2,
      commands: { kiriman1: 1, hapus1: 2 },
      photos: [market],
      withdrawn: [mediaOf(budi)],
    });
  });

  it('of one photo after another, and then of the article, remembers all media', () => {
    const first = after({ ...ERASE, target: { photo: market.set } }, live, time);
    const second = after({ ...ERASE, commandId: 'h2', target: { photo: budi.set } }, first, time);
    expect(after({ ...ERASE, commandId: 'h3' }, second, time)).toMatchObject({
      withdrawn: [mediaOf(market), mediaOf(budi)],
    });
  });

  it('of a photo in an article that nobody has seen leaves no trace of it', () => {
    const inReview = after({ ...SUBMIT, manuscript, photos, mayPublish: false });
    const erased = after({ ...ERASE, target: { photo: budi.set } }, inReview, time);
    expect(JSON.stringify(erased)).not.toContain(budi.set);
  });

  it.each([
    ['of no article', ERASE, undefined, 'noArticle'],
    ['of one that is erased', ERASE, after(ERASE, live), 'erased'],
    [
      'of a photo in one that is erased',
      { ...ERASE, target: { photo: budi.set } },
      after(ERASE, live),
      'erased',
    ],
    ['of a photo that it does not have', { ...ERASE, target: { photo: 'lain' } }, live, 'noPhoto'],
  ])('is refused %s', (_what, command, state, code) => {
    expect(() => after(command as Erase, state)).toThrow(expect.objectContaining({ code }));
  });

  it('is the end: neither its release nor its retraction follows', () => {
    expect(() => after(RETRACT, after(ERASE, live))).toThrow('an article that is erased');
  });
});
