import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiForTests } from '../../support/api.ts';
import { memoryTable } from '../../support/memory-table.ts';

describe('GET /openapi.json', () => {
  const api = apiForTests(memoryTable());

  it('is for anybody, as JSON that may be kept', async () => {
    const answer = await api.request('/openapi.json', {});
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
    const written = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
    expect(await answer.json()).toEqual(JSON.parse(written));
  });

  it('costs no look at the table, whatever token comes with it', async () => {
    const fails = () => Promise.reject(new Error('asked'));
    const { deps } = api;
    const blind = apiForTests(memoryTable(), { tokens: { ...deps.tokens, holderOf: fails } });
    expect((await blind.ask('warta_x', '/openapi.json')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'])('is read, and nothing else: %s', async (method) => {
    const { status } = await api.request('/openapi.json', { method });
    expect(status).toBe(404);
  });
});
