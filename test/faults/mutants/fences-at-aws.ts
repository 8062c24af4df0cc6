// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code as it stands in other files
import { type Fence, fences } from './fence.ts';

const ABSENT_OR_BEFORE = "'attribute_not_exists(#k) OR #c < :c'";
const LACKS = "'attribute_exists(#k) AND attribute_not_exists(#c)'";
const NOT_OR_COMPARED = '`attribute_not_exists(#c) OR #c ${operator} :c`';
const OPERATORS = "'before' in condition ? ['<', condition.before] : ['<=', condition.atMost]";

/** What is said to AWS in its own words: each part of a condition, ids of messages and invalidations. */
export const FENCES_AT_AWS: readonly Fence[] = [
  ...fences('shared/aws/condition.ts', {
    'absentOr: where there is none': [ABSENT_OR_BEFORE, "'#c < :c'"],
    'absentOr: where it is older': [ABSENT_OR_BEFORE, "'attribute_not_exists(#k) OR #c <> :c'"],
    'lacks: an item': [LACKS, "'attribute_not_exists(#c)'"],
    'lacks: the attribute': [LACKS, "'attribute_exists(#k) OR attribute_not_exists(#c)'"],
    'is: no such attribute': [
      "return { ...names, ConditionExpression: 'attribute_not_exists(#c)' };",
      'return {};',
    ],
    'is: the same': ["ConditionExpression: '#c = :c'", "ConditionExpression: '#c <> :c'"],
    'no attribute at all': [NOT_OR_COMPARED, '`#c ${operator} :c`'],
    'older, or as old': [NOT_OR_COMPARED, '`attribute_not_exists(#c) OR #c <> :c`'],
    'before, not at most': [OPERATORS, OPERATORS.replace("'<',", "'<=',")],
    'at most, not before': [OPERATORS, OPERATORS.replace("'<='", "'<'")],
  }),
  ...fences('shared/aws/table.ts', {
    'updates on condition': ['    ConditionExpression: check.ConditionExpression,\n', ''],
    'only a failed condition is an answer': [
      'if (error instanceof ConditionalCheckFailedException) return false;',
      'if (error) return false;',
    ],
    'reads what was written last': ['    ConsistentRead: true,\n', ''],
  }),
  ...fences('shared/aws/objects.ts', {
    'If-Match': ['IfMatch: condition?.ifMatch, ', ''],
    'If-None-Match': [', IfNoneMatch: condition?.ifNoneMatch', ''],
    'refused by 412': ["error.name === 'PreconditionFailed' || ", ''],
    'refused by 409': [" || error.name === 'ConditionalRequestConflict'", ''],
    'nothing else is a refusal': [
      'error instanceof S3ServiceException && isLost(error)',
      'error instanceof S3ServiceException',
    ],
  }),
  ...fences('shared/aws/site-bucket.ts', {
    'what is there already stays': [
      "if (theirs.digest === ours.metadata?.[SITE_METADATA.digest]) return 'unchanged';",
      '',
    ],
    'files bear their version': ['[SITE_METADATA.version]: formatVersion(version),\n', ''],
  }),
  ...fences('shared/aws/epoch.ts', {
    'epochs of one length': [".padStart(EPOCH_DIGITS, '0')", ''],
    'no epoch is the first': ['Number(entry?.epoch ?? 0)', 'Number(entry?.epoch ?? 1)'],
  }),
  ...fences('shared/aws/fenced.ts', {
    'records bear their version': ['{ ...item, version: fence }', '{ ...item }'],
  }),
  ...fences('shared/aws/cards.ts', {
    'withdrawn ones stay as such': ['gone: !isLive(article)', 'gone: false'],
  }),
  ...fences('shared/aws/newsrooms.ts', {
    'none that is being restored': [
      'entries.filter((entry) => !fenceIn(entry).isClosed)',
      'entries.filter((entry) => fenceIn(entry))',
    ],
    'open again under the new epoch': ['{ epoch, closed: undefined,', '{ epoch,'],
    'where the restored log ends': [', ...(since !== undefined && { since }) }', ' }'],
  }),
  ...fences('shared/aws/restore-table.ts', {
    'noted before it is closed': [
      '      await table.put({ ...restoreKey(newsroom), epoch });\n',
      '',
    ],
    closed: ['await table.update(registryKey(newsroom), { closed: true });', ''],
    'open again where nothing was done': [
      'await table.update(registryKey(newsroom), { closed: undefined });',
      '',
    ],
    'cards are forgotten': ['[...cards, ...due.filter(', '[...due.filter('],
    'settings are forgotten': ['      await table.delete(settingsKey(newsroom));\n', ''],
    'the checkpoint is forgotten': ['      await table.delete(checkpointKey(newsroom));\n', ''],
    'ended only once': [
      'done: (newsroom) => table.delete(restoreKey(newsroom))',
      'done: async () => {}',
    ],
  }),
  ...fences('shared/aws/queue.ts', {
    'a group': ['          MessageGroupId: group,\n', ''],
    'an id': ['          MessageDeduplicationId: deduplication,\n', ''],
    'a delay': ['          DelaySeconds: delay,\n', ''],
  }),
  ...fences('shared/aws/dead-letters.ts', {
    'another id than at first': [
      'return deduplication && `redrive-${sha256(`${deduplication}:${id}`)}`;',
      'return deduplication;',
    ],
    'an id for each dead letter': [
      'sha256(`${deduplication}:${id}`)',
      'sha256(`${deduplication}`)',
    ],
    'the group that it failed in': ['          MessageGroupId: letter.group,\n', ''],
  }),
  ...fences('shared/aws/cdn.ts', {
    'one invalidation for one reference': [
      'CallerReference: reference,',
      'CallerReference: `${reference}${Math.random()}`,',
    ],
  }),
  ...fences('shared/aws/change-settings.ts', {
    'publishing is asked for': [
      '  await publishQueue.send(publishMessage(newsroom, event.seq));\n',
      '',
    ],
  }),
  ...fences('shared/aws/start-rebuild.ts', {
    'publishing is asked for': [
      '  await publishQueue.send(publishMessage(newsroom, newest.seq, id));\n',
      '',
    ],
    'root files are asked for': [
      '  await publishQueue.send(rootAgainMessage(newsroom, id));\n',
      '',
    ],
    'it is asked for': ['  await publishQueue.send(rebuildMessage(newsroom, `${id}:0`));\n', ''],
    'who lost looks again': ['attempt < MOST_TRIES; attempt += 1', 'attempt < 1; attempt += 1'],
  }),
  ...fences('shared/due.ts', {
    'a command for each time': ['`${PREFIX}${publishAt}`', '`${PREFIX}`'],
  }),
];
