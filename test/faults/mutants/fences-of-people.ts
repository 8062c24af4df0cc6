// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code as it stands in other files
import { type Fence, fences } from './fence.ts';

/** Who may do what, and orders in which an operator's commands may be cut off anywhere. */
export const FENCES_OF_PEOPLE: readonly Fence[] = [
  ...fences('shared/aws/tokens.ts', {
    'only what looks like one': ['if (!TOKEN.test(token)) return undefined;', ''],
    'dead once expired': [
      'holder.expiresAt > now.toISOString() ? { ...holder, hash } : undefined',
      '{ ...holder, hash }',
    ],
    'dead once revoked': ['await table.delete(tokenKey(String(item.hash)));', ''],
    'the list first': [
      `      await table.put({
        ...newsroomTokensKey(newsroom, hash.slice(0, ID_LENGTH)),
        ...record,
        hash,
      });
      await table.put({ ...tokenKey(hash), ...record });`,
      `      await table.put({ ...tokenKey(hash), ...record });
      await table.put({
        ...newsroomTokensKey(newsroom, hash.slice(0, ID_LENGTH)),
        ...record,
        hash,
      });`,
    ],
    'compared in full': [
      'if (!item || !isSame(item.pk, key.pk)) return undefined;',
      'if (!item) return undefined;',
    ],
  }),
  ...fences('functions/api/guard.ts', {
    'nobody without a token': [
      'if (holder) return holder;',
      'if (holder !== null) return holder as KnownToken;',
    ],
    'nobody in another newsroom': ['if (asked !== newsroom) {', 'if (asked === undefined) {'],
    'no more often than allowed': ['    await admit(holder, c.req.method, now);\n', ''],
  }),
  ...fences('functions/api/submissions.ts', {
    'nobody reads another newsroom': [
      'if (submission?.newsroom === newsroom) return submission;',
      'if (submission) return submission;',
    ],
    'a key, one submission': [
      'idempotencyKey ? submissionIdOf(newsroom, actor, idempotencyKey) : newSubmissionId()',
      'newSubmissionId()',
    ],
    'another announcement under the same key': [
      'if (!isDeepStrictEqual({ files, ...(publishAt && { publishAt }) }, announcement)) {',
      'if (announcement === undefined) {',
    ],
    'nothing is signed after the end': [
      'if (submission.decision || submission.ended) throw ended(submission);',
      '',
    ],
    'nothing is signed after its hour': ['if (seconds <= 0) {', 'if (seconds === undefined) {'],
    'what was read is not replaced': [
      "if (submission.results[number]?.state === 'ready') {",
      'if (submission.results[number] === null) {',
    ],
    'refused files are awaited anew': [
      "if (submission.results[number]?.state === 'rejected') {",
      'if (submission.results[number] === null) {',
    ],
    'asked to decide': ['    await deps.textQueue.send(settleMessage(id));\n', ''],
  }),
  ...fences('cli/operator/dlq/redrive.ts', {
    'sent before it is deleted': [
      `      sent.add(await walk.letters.sendAgain(letter));
      await walk.letters.delete(letter);`,
      `      await walk.letters.delete(letter);
      sent.add(await walk.letters.sendAgain(letter));`,
    ],
    'what failed again stays': ['if (sent.has(letter.id)) return false;', ''],
    'only the one': ['if (only !== undefined && letter.id !== only) return false;', ''],
  }),
  ...fences('cli/operator/dlq/discard.ts', {
    'saved before it is deleted': [
      `      await save(letter);
      await walk.letters.delete(letter);`,
      `      await walk.letters.delete(letter);
      await save(letter);`,
    ],
    'no more than was told of': ['if (gone >= most || (', 'if (('],
    'only the one': [
      'if (gone >= most || (only !== undefined && letter.id !== only)) return false;',
      'if (gone >= most) return false;',
    ],
  }),
  ...fences('cli/operator/erase/carry-out.ts', {
    'readers before what is private': [
      '    const gone = await untilGone(deps, plan, self);\n',
      '    const gone = 0;\n',
    ],
    'the log first': ['    await appendErasures(deps, plan);\n', ''],
  }),
  ...fences('cli/operator/erase/append.ts', {
    'a command for each revision': ['`erase-${what}-${before?.revision}`', '`erase-${what}`'],
    'publishing is asked for': [
      '  if (head) await publishQueue.send(',
      '  if (!head) await publishQueue.send(',
    ],
  }),
  ...fences('cli/operator/erase/gone.ts', {
    'once publishing is there': ['  await untilPublished(deps, plan, { ...waiting, seq });\n', ''],
  }),
  ...fences('cli/operator/erase/delete.ts', {
    'the named article tells of what was left': [
      'if (article === target.article) return { stillShown: shown, awaited };\n',
      'void [article, target];\n',
    ],
    'only what the log says is erased': [
      'const { newest = unread.get(part.article), erased } =',
      'const { newest = unread.get(part.article), erased = newest } =',
    ],
  }),
  ...fences('cli/operator/erase/holders.ts', {
    'not what another article shows': [
      'isPhoto ? new Set<string>() : originalsIn(showing)',
      'isPhoto ? new Set<string>(originalsIn([])) : new Set<string>()',
    ],
    'not what may be shown soon': [
      'const open = await undecided(deps, newsroom);',
      'const open: Undecided[] = []; void undecided;',
    ],
    'nor what was decided meanwhile': [
      'const articles = await sketches(deps, newsroom, before);',
      'const articles = before;',
    ],
    'not while an article shows it': [
      '...(isPhoto ? showing : []).map(',
      '...([] as Sketch[]).map(',
    ],
  }),
  ...fences('cli/operator/erase/stand-in.ts', {
    'of the one event alone': [
      'asked.article === event.article && asked.sha256 === event.sha256',
      'asked.article === event.article',
    ],
  }),
  ...fences('cli/operator/erase/unread.ts', {
    'in doubt it shows it': [
      'return sent === undefined || sent.has(original);',
      'return sent?.has(original) === true;',
    ],
  }),
  ...fences('cli/operator/erase/earlier.ts', {
    'no state that was spoilt': [
      'if (!bytes || key !== stateKey(newsroom, article, found, hashOf(bytes))) continue;',
      'if (!bytes || !hashOf) continue;',
    ],
  }),
  ...fences('cli/operator/erase/undecided.ts', {
    'what was announced may never come': [
      '(await uploads.head(key)) && file.sha256',
      'uploads && file.sha256',
    ],
  }),
  ...fences('cli/operator/backup/back-up.ts', {
    'of the log that it began with': [
      '  if (before) await assertGoesOn(store, before, events);\n',
      '',
    ],
    'again where something was erased': [
      "if (since.some(({ type }) => type === 'erased')) return undefined;",
      '',
    ],
    'nothing that the log denies': ['  assertLogged(newsroom, checkpoint);\n', ''],
    'of one newsroom': [
      'if (manifest.newsroom === newsroom) return manifest;',
      'if (manifest) return manifest;',
    ],
  }),
  ...fences('cli/operator/doctor/raise-epoch.ts', {
    'nobody appends meanwhile': ['  await restoring.close(newsroom, to);\n', ''],
    'what the log holds goes on to count': [', (head?.seq ?? 0) + 1);', '); void head;'],
    'open again': ['    await restoring.reopen(newsroom);\n', ''],
    'not while it is being restored': ['restore !== undefined || !(', '!('],
    'not while nothing is wrong': [
      'if (registered !== undefined || unlogged) return true;',
      'return true;',
    ],
    'where the log denies the checkpoint': [' || unlogged) return true;', ') return true;'],
    'all is made anew': ['  await startRebuild(deps, newsroom);\n', '  void startRebuild;\n'],
  }),
  ...fences('cli/operator/doctor/mend-one.ts', {
    'files that have changed since': [
      'if (!there || (await hasChanged(deps, patient, finding))) return false;\n      return await overwrite',
      'if (!there) return false;\n      return await overwrite',
    ],
    'withdrawals that are none any more': [
      'if (!newest || (await hasChanged(deps, patient, finding))) return false;',
      'if (!newest) return false;',
    ],
    'cards that have changed since': [
      `if (await hasChanged(deps, patient, finding)) return false;
      return await deps.census`,
      'return await deps.census',
    ],
    'schedules that have changed since': [
      `if (await hasChanged(deps, patient, finding)) return false;
      await deps.schedules`,
      'await deps.schedules',
    ],
  }),
];
