import { beforeEach, describe, expect, it } from 'vitest';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { reportText } from '../../../../cli/operator/doctor/report.ts';
import { cardsKey, eventKey } from '../../../../shared/aws/table-keys.ts';
import { articlePath, siteKey } from '../../../../shared/keys.ts';
import { SETTINGS_ID } from '../../../../shared/settings.ts';
import { type Patient, patient, waitingDoctor } from '../../../support/doctor.ts';
import { publicFiles, statusOf } from '../../../support/public-files.ts';

const NEWSROOM = 'pasien';
const RESTORE = `First restore what the log has lost: npx warta restore ${NEWSROOM} SOURCE`;

let p: Patient;
let deps: Patient['deps'];
let clock: { waited: number };
beforeEach(async () => {
  p = await patient(NEWSROOM);
  ({ deps, clock } = waitingDoctor(p));
});

const repair = () => repairAll(deps, [NEWSROOM], { now: () => clock.waited });
const cards = () => p.table.query({ pk: cardsKey(NEWSROOM) });

/** Seq of an article's event: the first, or the newest. */
async function seqOf(article: string, at: 0 | -1): Promise<number> {
  const events = await deps.log.readAfter(NEWSROOM, 0);
  return events.filter((event) => event.article === article).at(at)?.seq ?? 0;
}

describe('a log with a gap', () => {
  it.each([
    ['the only event of a release', (of: Patient['rich']) => of.kept.id, 0],
    ['a withdrawal', (of: Patient['rich']) => of.retracted.id, -1],
    ['a change of settings', () => SETTINGS_ID, -1],
  ] as const)('%s: a repair leaves site and cards as they are', async (_, article, at) => {
    const { room, kept, retracted } = p.rich;
    const [site, found] = [publicFiles(room.site), await cards()];
    const seq = await seqOf(article(p.rich), at);
    const event = await p.table.get(eventKey(NEWSROOM, seq));
    await p.table.delete(eventKey(NEWSROOM, seq));

    const { report, done } = await repair();
    expect(done).toEqual([]);
    expect([publicFiles(room.site), await cards()]).toEqual([site, found]);
    expect(statusOf(room.site, siteKey(articlePath(kept)))).toBe(200);
    expect(statusOf(room.site, siteKey(articlePath(retracted)))).toBe(410);
    const text = reportText(report, 'npx warta');
    expect(text).toContain('--repair leaves it alone while events are missing');
    expect(text.split('\n').at(-1)).toContain(RESTORE);
    expect(text).not.toContain('Mend what can be mended');

    if (event) await p.table.put(event);
    expect(allOf(await examine(deps, [NEWSROOM])).findings).toEqual([]);
  });

  it('mends what is wrong with an article that is fully known', async () => {
    const { room, kept, late } = p.rich;
    await p.table.delete(eventKey(NEWSROOM, await seqOf(kept.id, 0)));
    const before = publicFiles(room.site);
    room.site.lose(siteKey(articlePath(late)));
    const { done } = await repair();
    expect(done[0]).toBe(`${NEWSROOM}: had everything made anew from the log`);
    expect(publicFiles(room.site)).toEqual(before);
  });
});

it('of a log that has lost its end, the last line names the restore, too', async () => {
  await p.table.delete(eventKey(NEWSROOM, 12));
  const text = reportText(await examine(deps, [NEWSROOM]), 'npx warta');
  expect(text.split('\n').at(-1)).toBe(`One thing is wrong. ${RESTORE}`);
});
