import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishDeps } from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { articles } from '../../../shared/article-log.ts';
import { type ArticleState, isLive } from '../../../shared/articles.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { gate } from '../../support/gate.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { stalledSite } from '../../support/stalled-site.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

/** A worker whose write of one object stalls, after it has looked at what is there. */
function stalledAt(room: TestNewsroom, matches: (key: string) => boolean) {
  const stall = gate();
  return { deps: { ...room.deps, site: stalledSite(room, matches, stall.pass) }, stall };
}

/** The article once more, changed: what a later revision does to its page, its card and the feeds. */
async function revise(room: TestNewsroom, id: string): Promise<void> {
  const renamed = { ...articles, decide: decideRevision, evolve: evolveRevision };
  await room.log.append(room.newsroom, id, renamed, { commandId: 'revise', actor: 'Redaksi' });
}

const decideRevision = (_state: ArticleState | undefined, _command: unknown, at: string) =>
  ({ type: 'updated', at, actor: 'Redaksi', commandId: 'revise', data: {} }) as const;

function evolveRevision(state: ArticleState | undefined): ArticleState {
  if (!state || state.status === 'erased') throw new Error('nothing to revise');
  return {
    ...state,
    headline: 'Judul yang lebih baru',
    revision: state.revision + 1,
    commands: { ...state.commands, revise: state.revision + 1 },
  };
}

describe('a worker that stalls before its write and wakes after a newer one', () => {
  it.each([
    ['its page', (key: string) => key.includes('/2026/')],
    ['the RSS feed', (key: string) => key.endsWith('feed.xml')],
    ['the JSON feed', (key: string) => key.endsWith('feed.json')],
    ['the front page', (key: string) => /^[a-z0-9]+\/index\.html$/.test(key)],
  ])('loses %s', async (name, matches) => {
    const room = await newsroomForTests(table, `lambat${name.length}`);
    await publish(room.deps, room.newsroom);
    const { state } = await room.submit('satu');
    if (!isLive(state)) throw new Error('not live');

    const { deps, stall } = stalledAt(room, matches);
    const late = publish(deps, room.newsroom);
    await stall.arrival;
    await revise(room, state.id);
    await publish(room.deps, room.newsroom);
    const newer = new Map(room.site.stored);
    stall.open();
    await late;

    expect(room.site.text(siteKey(articlePath(state)))).toContain('Judul yang lebih baru');
    expect(new Map(room.site.stored)).toEqual(newer);
  });

  it('loses its card', async () => {
    const room = await newsroomForTests(table, 'kartu');
    await publish(room.deps, room.newsroom);
    const { state } = await room.submit('satu');
    const stall = gate();
    const cards: PublishDeps['cards'] = {
      ...room.deps.cards,
      save: async (article, hash, version) => {
        await stall.pass();
        await room.deps.cards.save(article, hash, version);
      },
    };
    const late = publish({ ...room.deps, cards }, room.newsroom);
    await stall.arrival;
    await revise(room, state.id);
    await publish(room.deps, room.newsroom);
    stall.open();
    await late;

    const [card] = await room.deps.cards.newest(room.newsroom, 0, 1);
    expect(card).toMatchObject({ revision: 2 });
  });

  it('writes no list that names a page whose worker has not written it yet', async () => {
    const room = await newsroomForTests(table, 'mendahului');
    await publish(room.deps, room.newsroom);
    await room.submit('satu');
    const reading = gate();
    const cards: PublishDeps['cards'] = {
      ...room.deps.cards,
      newest: async (...asked) => {
        await reading.pass();
        return await room.deps.cards.newest(...asked);
      },
    };
    const early = publish({ ...room.deps, cards }, room.newsroom);
    await reading.arrival;

    // Another worker saves a newer card, and stalls before its page.
    const { state } = await room.submit('dua');
    const { deps, stall } = stalledAt(room, (key) => key.includes(state.id));
    const other = publish(deps, room.newsroom);
    await stall.arrival;
    reading.open();
    await early;

    const feed = room.site.text(`${room.newsroom}/feed.xml`) ?? '';
    const page = isLive(state) && room.site.text(siteKey(articlePath(state)));
    expect({ listed: feed.includes('Rilis dua'), there: Boolean(page) }).toEqual({
      listed: true,
      there: true,
    });
    stall.open();
    await other;
  });
});
