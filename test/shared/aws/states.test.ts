import { expect, it } from 'vitest';
import { stateKey } from '../../../shared/archive-keys.ts';
import { archivedStates, StateForged, StateMissing } from '../../../shared/aws/states.ts';
import { sha256 } from '../../../shared/ids.ts';
import { memoryObjects } from '../../support/memory-objects.ts';

const STATE = { revision: 2, status: 'live', headline: 'Wali Kota Tinjau Pasar' };
const JSON_TYPE = { contentType: 'application/json' };

/** A state that was put, the event that names it, and what reads it from nothing but the bucket. */
async function archived() {
  const archive = memoryObjects('archive');
  const hash = await archivedStates(archive).put('samarinda', '0123456789', STATE);
  const event = { newsroom: 'samarinda', article: '0123456789', revision: 2, sha256: hash };
  const key = stateKey('samarinda', '0123456789', 2, hash);
  return { archive, event, key, states: archivedStates(archive) };
}

it('a state comes back as it was put', async () => {
  const { event, states } = await archived();
  expect(await states.get(event)).toEqual(STATE);
});

it.each([
  ['no JSON', '<html>'],
  ['nothing', ''],
  ['JSON of another shape', '{"a":1}'],
  ['JSON of the same shape', JSON.stringify({ ...STATE, headline: 'Wali Kota Mundur' })],
])('a state in whose place %s lies is forged, however often it is asked for', async (_, bytes) => {
  const { archive, event, key, states } = await archived();
  await archive.put(key, bytes, JSON_TYPE);
  for (const reader of [states, states, archivedStates(archive)]) {
    await expect(reader.get(event)).rejects.toThrow(StateForged);
  }
  await archive.put(key, JSON.stringify(STATE), JSON_TYPE);
  expect(await states.get(event)).toEqual(STATE);
});

it('a state that is gone is missing, not forged', async () => {
  const { archive, event, key, states } = await archived();
  archive.lose(key);
  await expect(states.get(event)).rejects.toThrow(StateMissing);
});

it('both say which article and revision it is about, where it should be, and where to read on', async () => {
  const { archive, event, key, states } = await archived();
  await archive.put(key, '{}', JSON_TYPE);
  const about = [`revision 2 of 0123456789 of samarinda`, key, 'docs/runbook.md'];
  const told = async () => states.get(event).catch((error: unknown) => String(error));
  for (const part of [...about, sha256('{}')]) expect(await told()).toContain(part);
  archive.lose(key);
  for (const part of about) expect(await told()).toContain(part);
});
