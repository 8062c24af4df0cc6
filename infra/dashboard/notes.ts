import { Stack } from 'aws-cdk-lib';
import { LogQueryVisualizationType, LogQueryWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Worker } from '../function-defaults.ts';

/** A dashboard is 24 columns wide. */
const WHOLE_WIDTH = 24;

/** What to do with what is seen below. */
export function howToRead(scope: Construct, runbookUrl: string): TextWidget {
  const { stackName } = Stack.of(scope);
  const runbook = runbookUrl.startsWith('https://') ? `[Runbook](${runbookUrl})` : runbookUrl;
  return new TextWidget({
    width: WHOLE_WIDTH,
    height: 3,
    markdown: [
      `# ${stackName}`,
      `Read from the top: is anything **late**, **left undone**, **failing**? What each alarm means and what to do: **${runbook}**.`,
      `First of all, at the computer from which you deploy: \`WARTA_STACK=${stackName} npx warta doctor\` says what is behind, and \`npx warta dlq list\` what failed.`,
    ].join('\n\n'),
  });
}

/** The newest errors themselves, so that nobody has to search at night. */
export function lastErrors(workers: readonly Worker[]): LogQueryWidget {
  return new LogQueryWidget({
    title: 'The last errors',
    width: WHOLE_WIDTH,
    height: 6,
    view: LogQueryVisualizationType.TABLE,
    logGroupNames: workers.map(({ logName }) => logName),
    queryLines: [
      'fields @timestamp, function, message, error.name, error.message, newsroom, submission, article, @message',
      // Of a function that was killed Lambda itself says so, in a line without a level.
      'filter level = "ERROR" or @message like /Task timed out|Runtime\\.ExitError/',
      'sort @timestamp desc',
      'limit 20',
    ],
  });
}

export function logLinks(scope: Construct, workers: readonly Worker[]): TextWidget {
  const { region } = Stack.of(scope);
  const console = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}`;
  const links = workers.map(({ name, logName }) => {
    // The console encodes a name twice, and writes $ for %.
    const encoded = encodeURIComponent(encodeURIComponent(logName)).replaceAll('%', '$');
    return `[${name}](${console}#logsV2:log-groups/log-group/${encoded})`;
  });
  return new TextWidget({
    width: WHOLE_WIDTH,
    height: 2,
    markdown: `**Logs**, kept for 90 days: ${links.join(' · ')}`,
  });
}
