// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code as it stands in other files

import { type Fence, fences, without } from './fence.ts';

/** How far publishing has come, as one condition covers it. */
const STAMP = 'JSON.stringify([epoch, seq, pendingLists, place, again, sha256])';
const PUBLISH_ID = '[newsroom, seq, again].filter';
const ROOT_ID = '[ROOT_GROUP, newsroom, seq, again].filter';
const PHASES = "['media', 'text', 'page', 'feed', 'front', 'withdrawal', 'remains']";

/** Orders, marks, ids and questions that keep what is asked twice, late or at once from doing harm. */
export const FENCES: readonly Fence[] = [
  ...fences('shared/aws/log.ts', {
    'known command': ['state && known !== undefined', 'state && known === null'],
    'clock never back': ['head && head.at > at ? head.at : at', 'at'],
    'head before article': [
      `    const [head, fence] = await Promise.all([newestOf(table, eventsIn(newsroom), fenced), fenced]);
    if (fence.isClosed) throw new LogClosed(newsroom);
    const before = await newestOf(table, eventsOf(newsroom, \`\${id}#\`), fence);
`,
      `    const fence = await fenced;
    if (fence.isClosed) throw new LogClosed(newsroom);
    const before = await newestOf(table, eventsOf(newsroom, \`\${id}#\`), fence);
    const head = await newestOf(table, eventsIn(newsroom), fence);
`,
    ],
    'nobody appends while it is restored': [
      'if (fence.isClosed) throw new LogClosed(newsroom);',
      '',
    ],
    'closed while it was written': ['epoch === fence.epoch && !isClosed', 'epoch === fence.epoch'],
    'places before the restored ones': ['if (seq < since) return', 'if (seq < 0) return'],
    'places that a restoration freed': [
      'if (seq < since) return { absent: true };',
      'if (seq >= 0) return { absent: true };',
    ],
    'next seq': ['seq: (head?.seq ?? 0) + 1', 'seq: (head?.seq ?? 0) + 2'],
  }),
  ...fences('shared/aws/log-reader.ts', {
    'events of a newer epoch': ['epochIn(item) > epoch', 'epochIn(item) < 0'],
  }),
  ...fences('shared/aws/checkpoints.ts', {
    'stamp has the seq': without(STAMP, 'seq, '),
    'stamp has the epoch': without(STAMP, 'epoch, '),
    'stamp has pending lists': without(STAMP, 'pendingLists, '),
    'stamp has the rebuild': without(STAMP, 'place, '),
    'stamp has the rebuild put off': without(STAMP, ', again'),
    'stamp has the event': without(STAMP, ', sha256'),
    'the published event is in the log': [
      'event !== undefined && counts(fenceIn(entry), event)',
      'event !== undefined || sha256 === undefined',
    ],
    'an event of an older epoch is none': [' && counts(fenceIn(entry), event)', ''],
    'and it is that one': [' || eventOf(event).sha256 === sha256', ' || eventOf(event)'],
    'then nothing is published': ['{ epoch, seq: 0, unlogged,', '{ epoch, seq, unlogged,'],
    'stamp has what the rebuild walked': [
      'rebuild && [rebuild.id, rebuild.after, rebuild.lists, rebuild.media]',
      'rebuild && [rebuild.id]',
    ],
    'stamp of an older epoch': [
      '...(item?.stamp !== undefined && { stamp: item.stamp as string })',
      '',
    ],
  }),
  ...fences('shared/aws/site-bucket.ts', {
    'tombstones stand': [
      "if (theirs && (!version || compareVersions(theirs, version) >= 0)) return 'overtaken';",
      '',
    ],
    'media only onto nothing': [
      'let condition: WriteCondition = ONTO_NOTHING;',
      'let condition: WriteCondition | undefined;',
    ],
    'a file onto what was seen': [
      'return there ? { ifMatch: there.etag } : ONTO_NOTHING;',
      'return there ? {} : ONTO_NOTHING;',
    ],
    'a file onto nothing': [
      'return there ? { ifMatch: there.etag } : ONTO_NOTHING;',
      'return there ? { ifMatch: there.etag } : {};',
    ],
    'who is refused looks again': [
      'attempt < MOST_TRIES; attempt += 1',
      'attempt < 1; attempt += 1',
    ],
  }),
  ...fences('shared/aws/submissions.ts', {
    'open before its record': [
      `await table.put({ ...openKey(createdAt, submission.id) });
      if (await table.put(meta, { absent: true })) return submissionOf(meta, []);`,
      `if (await table.put(meta, { absent: true })) {
        await table.put({ ...openKey(createdAt, submission.id) });
        return submissionOf(meta, []);
      }`,
    ],
    'only the entry of another': ['if (first.createdAt !== createdAt)', 'if (true)'],
    'results bear their sequencer': ['{ ...item, sequencer: order, ttl', '{ ...item, ttl'],
    'awaited anew without one': [
      "const change = { state: 'waiting', result, sequencer: undefined };",
      "const change = { state: 'waiting', result };",
    ],
    'decisions close': [
      'const change = { decision, decidedSeq, closed: true };',
      'const change = { decision, decidedSeq };',
    ],
    'ends close': [
      'const change = { ended: reason, closed: true };',
      'const change = { ended: reason };',
    ],
    'sequencers of one length': [
      "return sequencer.padStart(SEQUENCER_DIGITS, '0');",
      'return sequencer;',
    ],
  }),
  ...fences('shared/aws/change-settings.ts', {
    'registered before its log': ['await newsrooms.register(newsroom);\n', '\n'],
  }),
  ...fences('shared/aws/start-rebuild.ts', {
    'nothing where the log denies the checkpoint': ['    assertLogged(newsroom, from);\n', ''],
    'noted before it is asked for': [
      'await note(checkpoints, newsroom, { id, ...(again && { again: again.toISOString() }) });',
      'void [note, again];',
    ],
    'once more, for late workers': ['{ ...from, rebuild, ...again }', '{ ...from, rebuild }'],
  }),
  ...fences('shared/messages.ts', {
    'publish: a group a newsroom': [
      'return { body: { newsroom }, group: newsroom, deduplication };',
      'return { body: { newsroom }, group: deduplication, deduplication };',
    ],
    'publish: an id for each seq': without(PUBLISH_ID, 'seq, '),
    'publish: an id for each wish': without(PUBLISH_ID, ', again'),
    'rebuild: an id for each step': without(
      'deduplication: `${newsroom}:rebuild:${step}`',
      ':${step}',
    ),
    'root: an id for each seq': without(ROOT_ID, 'seq, '),
    'rebuild: an id for each time and minute': ['`again:${again}:${minute}`', '`again`'],
    'root: an id for each wish for what was made': without(
      "[ROOT_GROUP, newsroom, 'again', wish]",
      ', wish',
    ),
    'root: an id for each wish': without(ROOT_ID, ', again'),
  }),
  ...fences('shared/site-file.ts', {
    'media before pages': [
      PHASES,
      "['text', 'page', 'media', 'feed', 'front', 'withdrawal', 'remains']",
    ],
    'what lies beside pages before them': [
      PHASES,
      "['media', 'page', 'text', 'feed', 'front', 'withdrawal', 'remains']",
    ],
    'pages before feeds': [
      PHASES,
      "['media', 'text', 'feed', 'page', 'front', 'withdrawal', 'remains']",
    ],
    'pages before fronts': [
      PHASES,
      "['media', 'text', 'front', 'page', 'feed', 'withdrawal', 'remains']",
    ],
    'feeds before withdrawals': [
      PHASES,
      "['media', 'text', 'page', 'front', 'withdrawal', 'feed', 'remains']",
    ],
    'fronts before withdrawals': [
      PHASES,
      "['media', 'text', 'page', 'feed', 'withdrawal', 'front', 'remains']",
    ],
    'withdrawals before what remains': [
      PHASES,
      "['media', 'text', 'page', 'feed', 'front', 'remains', 'withdrawal']",
    ],
  }),
  ...fences('shared/version.ts', {
    'settings and the article itself': [
      'return { ...settings, own: version.seq };',
      'return settings;',
    ],
    'provisional lists': ['return { ...version, own: 0 };', 'return version;'],
    'bytes bear their version': [
      'return `<!-- ${VERSION_NAME} ${formatVersion(version)} -->`;',
      "return '';",
    ],
  }),
  ...fences('functions/batch.ts', {
    'who failed comes again': ['failed.push(messageId);', ''],
    'soon, not after the visibility timeout': [
      'await comeAgain(deps, record, last ? 0 : 2 ** (receives - 1));',
      '',
    ],
    'the last try is known': ['const last = receives >= MAX_RECEIVES;', 'const last = false;'],
  }),
  ...fences('functions/ingest/ingest.ts', {
    'nothing after the end': [
      'if (!submission || submission.decision || submission.ended) return;',
      'if (!submission) return;',
    ],
    'stale arrivals': [
      'if (!file || isStale(arrival, delivery, before)) return;',
      'if (!file) return;',
    ],
    'given up before the last try': [
      'if (delivery.last) await giveUp(deps, submission, arrival);',
      'if (delivery.last) void giveUp;',
    ],
    'marked as begun': [
      'else await deps.submissions.markProcessing(submission, upload.file, sequencer, begun);',
      '',
    ],
    'what is ready stays so': ["if (before?.state !== 'ready') {", 'if (before || !before) {'],
    'originals are kept': [
      "await archive.put(key, bytes, { contentType: file.type }, { ifNoneMatch: '*' });",
      'void key;',
    ],
  }),
  ...fences('functions/ingest/giving-up.ts', {
    'sent anew by an operator': ['&& sentAt <= Date.parse(at)', ''],
    'another upload than that given up': ['return arrivedAt <= givenUp &&', 'return'],
  }),
  ...fences('functions/ingest/settle.ts', {
    'decided once': [
      'if (!submission || submission.decision || submission.ended) return;',
      'if (!submission) return;',
    ],
    'all that has come': [
      'if (submission.finishedAt && (await markUnread(deps, submission))) return;',
      '',
    ],
    'asked for before it is noted': [
      'await publishQueue.send(publishMessage(newsroom, seq));\n  await startTimer(deps, state);\n  await submissions.decided(submission, decision);',
      'await submissions.decided(submission, decision);\n  await startTimer(deps, state);',
    ],
    'due before the next sweep': ['await startTimer(deps, state);', ''],
    'known to the sweep': ['await schedules.save(due);', 'void schedules;'],
  }),
  ...fences('functions/publish/changes.ts', {
    'newer events of an article': [
      'if (logGoesOn && (await isOutdated(deps, event))) return undefined;',
      '',
    ],
  }),
  ...fences('functions/publish/read-state.ts', {
    'erased while it was read': [
      'if (isUnusable && (await isOutdated(deps, event))) return undefined;',
      'void isUnusable;',
    ],
  }),
  ...fences('functions/publish/newsroom.ts', {
    'nothing where the log denies the checkpoint': ['  assertLogged(newsroom, checkpoint);\n', ''],
    'what was published is noted': ['...{ seq, sha256 }', 'seq'],
    'cards before lists': [
      'await noteChanges(deps, changes, epoch);\n  const lists = part.atHead && (await listsAt(deps, newsroom, checkpoint, part));',
      'const lists = part.atHead && (await listsAt(deps, newsroom, checkpoint, part));\n  await noteChanges(deps, changes, epoch);',
    ],
    'files before the edge forgets': ['  await writeSite(deps.site, files);\n', ''],
    'the edge forgets': [
      'if (tags.length > 0) await deps.cdn.invalidate(tags, reference);',
      'void [tags, reference];',
    ],
    'lists at the head alone': ['const lists = part.atHead &&', 'const lists ='],
    'root files asked for': [
      'if (settings) await publishQueue.send(rootMessage(newsroom, settings.seq));',
      '',
    ],
    'a rebuild asked for': [
      'if (rebuild && (settings || atHead)) {',
      'if (rebuild && settings && atHead && !rebuild) {',
    ],
    'the next part asked for': [
      "if (!atHead) await publishQueue.send(publishMessage(newsroom, seq, 'next'));",
      '',
    ],
    'lists that are pending': [
      '...(!atHead && lists !== undefined && { pendingLists: lists }),',
      '',
    ],
    'the rebuild goes on': ['    ...(rebuild && { rebuild }),\n', ''],
    'the rebuild that is put off': [
      '    ...(from.again !== undefined && { again: from.again }),\n',
      '',
    ],
    'lists of a rebuild are provisional': [
      'version: rebuild?.media ? provisional(version) : version',
      'version',
    ],
  }),
  ...fences('functions/publish/rebuild.ts', {
    'nothing where the log denies the checkpoint': ['  assertLogged(newsroom, found);\n', ''],
    'a rebuild that was put off, once': ['again !== asked', 'asked === undefined'],
    'one is under way': ['checkpoint.rebuild || again === undefined', 'again === undefined'],
    'cards after pages': ['  await noteChanges(deps, changes, epoch);\n', ''],
    'newer events of an article': ['fold(events).articles, true)', 'fold(events).articles, false)'],
    'no further than the checkpoint': ['read.filter((event) => event.seq <= seq)', 'read'],
    'lists at the head alone': ['if (head && head.seq > seq) {', 'if (head && head.seq < 0) {'],
    'the edge forgets': [
      'await deps.cdn.invalidate([`/${newsroom}/*`], reference);',
      'void reference;',
    ],
    'a reference a rebuild': [':rebuild:${walked.id}:${seq}:r${RENDERER}', ':rebuild:r${RENDERER}'],
    'the next part asked for': [
      'await deps.publishQueue.send(rebuildMessage(newsroom, `${rebuild.id}:${walked.after}`));',
      'void rebuildMessage;',
    ],
  }),
  ...fences('functions/publish/root.ts', {
    'noted last': ['await newsrooms.saveRootVersion(version);', ''],
    'a reference a version': [
      "['.root', version.epoch, version.seq, `r${RENDERER}`]",
      "['.root', `r${RENDERER}`]",
    ],
    'a reference a wish': ['if (again !== undefined) reference.push(again);', ''],
    'the edge forgets': ['await cdn.invalidate(again', 'void (again'],
    'the edge forgets what has no tag': [
      'again === undefined ? [`#${ROOT_TAG}`] : paths',
      '[`#${ROOT_TAG}`]',
    ],
  }),
  ...fences('functions/publish/settings.ts', {
    'newest settings for a replay': [
      'const event = await deps.log.newest(newsroom, SETTINGS_ID);',
      'const event = (await deps.log.readAfter(newsroom, 0, 1))[0];',
    ],
  }),
  ...fences('functions/publish/invalidation.ts', {
    'another first sight of it before': ['epoch === 0 && FIRST.has(type)', 'FIRST.has(type)'],
    'a reference an epoch': [
      '`${newsroom}:${epoch}:${range}:r${RENDERER}:${hash}`',
      '`${newsroom}:${range}:r${RENDERER}:${hash}`',
    ],
    'a reference a range': [
      '`${newsroom}:${epoch}:${range}:r${RENDERER}:${hash}`',
      '`${newsroom}:${epoch}:r${RENDERER}:${hash}`',
    ],
    'a reference a list of tags': [
      '`${newsroom}:${epoch}:${range}:r${RENDERER}:${hash}`',
      '`${newsroom}:${epoch}:${range}:r${RENDERER}`',
    ],
    'a reference a renderer': [
      '`${newsroom}:${epoch}:${range}:r${RENDERER}:${hash}`',
      '`${newsroom}:${epoch}:${range}:${hash}`',
    ],
  }),
  ...fences('functions/publish/overtaken.ts', {
    'who was overtaken begins again': [
      'attempt < MOST_TRIES; attempt += 1',
      'attempt < 1; attempt += 1',
    ],
  }),
  ...fences('functions/sweep/logs.ts', {
    'nobody is asked where the log denies the checkpoint': [
      'if (unlogged) {',
      'if (unlogged && !minute) {',
    ],
    'the minute in the id': [
      'publishMessage(newsroom, newest.seq, minute)',
      'publishMessage(newsroom, newest.seq)',
    ],
    'the minute in the id of a rebuild': ['`${id}:${after}:${minute}`', '`${id}:${after}`'],
    'newsrooms behind': ['newest && newest.seq > checkpoint.seq', 'newest && newest.seq < 0'],
    'rebuilds that stand still': ['if (rebuild) {', 'if (rebuild && !minute) {'],
    'rebuilds that are due once more': [
      'Date.parse(again) <= now.getTime()',
      'Date.parse(again) <= 0',
    ],
    'not before their time': ['&& Date.parse(again) <= now.getTime()', ''],
  }),
  ...fences('functions/sweep/root.ts', {
    'the minute in the id': ['due.seq, minute)', 'due.seq)'],
  }),
  ...fences('functions/sweep/submissions.ts', {
    'not what somebody has begun to read': ['|| isUnderWay(result, now)) continue;', ') continue;'],
    'not what the log took': [
      'if (failing && !(await log.newest(newsroom, articleIdOf(id)))) {',
      'if (failing) {',
    ],
    'time for what came last': ['(reading ? GRACE : PATIENCE)', '0'],
    'asked to decide': ['await ingestQueues.text.send(settleMessage(id));', ''],
  }),
  ...fences('functions/sweep/schedules.ts', {
    'what is due': ['await timerQueue.send(timerMessage(due, now));', ''],
  }),
  ...fences('functions/timer.ts', {
    'asked for before it is noted': [
      'await deps.publishQueue.send(publishMessage(newsroom, seq));',
      '',
    ],
    'its sender is told': [
      'if (submission) await deps.submissions.decided(submission, decisionOf(event, state));',
      'void [submission, decisionOf(event, state)];',
    ],
    'forgotten where it is scheduled no more': [
      "if (!(error instanceof CommandRefused) || error.code !== 'notScheduled') throw error;",
      'throw error;',
    ],
    'not forgotten before its time': [
      "if (!(error instanceof CommandRefused) || error.code !== 'notScheduled') throw error;",
      'if (!(error instanceof CommandRefused)) throw error;',
    ],
  }),
];
