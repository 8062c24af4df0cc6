import { describe, expect, it } from 'vitest';
import { articles, type Release, type Submit } from '../../shared/article-log.ts';
import type { Article } from '../../shared/articles.ts';
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

function after(command: Submit | Release, state?: Article, time = at): Article {
  return articles.evolve(state, articles.decide(state, command, time));
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

  it('keeps a picture once that was sent twice, with its caption', () => {
    const photos = [
      { ...PHOTO, name: 'a.jpg' },
      { ...PHOTO, name: 'b.jpg' },
    ];
    const manuscript = { ...SUBMIT.manuscript, captions: { 'b.jpg': 'Taman pagi hari.' } };
    const article = after({ ...SUBMIT, photos, manuscript });
    expect(article.photos.map(({ name, caption }) => [name, caption])).toEqual([
      ['b.jpg', 'Taman pagi hari.'],
    ]);
    expect(article).not.toHaveProperty('captions');
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
