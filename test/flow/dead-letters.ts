import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { frontPath } from '../../shared/keys.ts';
import { publishMessage } from '../../shared/messages.ts';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { operator } from '../support/flow-operator-cli.ts';
import { read } from '../support/flow-site.ts';

/** Parses as JSON, and no function knows what to do with it. */
const GARBAGE = '"sampah"';

/** Seconds for five deliveries and the waits between them. */
const FIVE_TRIES = 40;

/** What an operator does about messages that failed for good. */
export function deadLetterFlows(cloud: () => TestCloud): void {
  describe('dead letters', () => {
    let room: FlowNewsroom;
    const dlq = async (...args: string[]) => await operator(cloud(), ['dlq', ...args]);
    const send = async (output: string, MessageBody: string, order = {}) => {
      const QueueUrl = cloud().cloud.outputs[output];
      await cloud().sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...order }));
    };
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'gagal');
    });

    test('what no function can read is told, fails again when it is redriven, and is discarded', async () => {
      // Where it lies once it has failed five times.
      await send('TimerDeadLettersUrl', GARBAGE);
      const told = (await dlq('list')).stdout;
      expect(told).toMatch(/^timer: 1 dead letter\n.*\n +nothing that Warta knows\n +"sampah"\n/m);
      expect(told).toMatch(/can do anything with it: discard it\.$/m);
      const listed = JSON.parse((await dlq('list', 'timer', '--json')).stdout).queues[0];
      const [{ id }] = listed.letters;

      const all = await dlq('redrive', 'timer');
      expect(all.stdout).toBe('timer: 0 redriven, 1 left alone\n');
      expect(all.stderr).toContain('warta dlq discard --message ID');
      expect((await dlq('redrive', '--message', id)).stdout).toBe('timer: 1 redriven\n');
      const { count } = await eventually(
        'the message to be put aside again',
        async () => {
          const [queue] = JSON.parse((await dlq('list', 'timer', '--json')).stdout).queues;
          return queue.count > 0 ? queue : undefined;
        },
        FIVE_TRIES,
      );
      expect(count).toBe(1);
      const { stdout, stderr } = await dlq('discard', 'timer', '--yes');
      expect([JSON.parse(stdout), stderr]).toMatchObject([
        { queue: 'timer', body: GARBAGE },
        '1 discarded.\n',
      ]);
      expect((await dlq('list', 'timer')).stdout).toBe('timer: no dead letters\n');
    });

    test('a wish to publish is redriven, and what it asks for is public', async () => {
      const lost = { publishQueue: { send: async () => undefined } };
      const values = { title: 'Kabar Tertunda' };
      const command = { newsroom: room.id, values, actor: 'x', commandId: 'tertunda' };
      await changeSettings({ ...settingsDeps(cloud()), ...lost }, command);
      // With group and deduplication id of the first time, as SQS keeps them.
      const { body, group, deduplication } = publishMessage(room.id, 2);
      const order = { MessageGroupId: group, MessageDeduplicationId: deduplication };
      await send('PublishDeadLettersUrl', JSON.stringify(body), order);
      const told = (await dlq('list', 'publish')).stdout;
      expect(told).toContain('publishing of gagal\n      1 event is not public yet');
      expect((await read(cloud(), frontPath(room.id))).text).not.toContain('Kabar Tertunda');

      expect((await dlq('redrive', 'publish')).stdout).toBe('publish: 1 redriven\n');
      await cloud().cloud.idle();
      expect((await read(cloud(), frontPath(room.id))).text).toContain('Kabar Tertunda');
    });

    test('an id that is not there is told, and nobody is taken for saying yes', async () => {
      expect(await dlq('redrive', '--message', 'x')).toMatchObject({ exitCode: 2, stdout: '' });
      await send('PhotoDeadLettersUrl', GARBAGE);
      const asked = await dlq('discard', 'photo');
      expect([asked.exitCode, asked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
      const types = { types: 'n' };
      const refused = await operator(cloud(), ['dlq', 'discard', 'photo'], types);
      expect(refused).toMatchObject({ exitCode: 1, stderr: 'Nothing was discarded.\n' });
      const gone = await operator(cloud(), ['dlq', 'discard', 'photo'], { types: 'y' });
      expect([gone.exitCode, gone.stderr]).toEqual([0, '1 discarded.\n']);
    });
  });
}
