import { CfnOutput, DefaultStackSynthesizer, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms/alarms.ts';
import { allOf } from './all-of.ts';
import { Api } from './api.ts';
import { Archive } from './archive.ts';
import { OperatorDashboard } from './dashboard/dashboard.ts';
import type { FunctionCode } from './function-code.ts';
import { Worker } from './function-defaults.ts';
import { Ingest } from './ingest.ts';
import type { Operator } from './operator.ts';
import type { OwnDomain } from './own-domain.ts';
import { Publish } from './publish.ts';
import { Records } from './records.ts';
import type { SecondAccount } from './second-account.ts';
import { Site } from './site.ts';
import { Sweep } from './sweep.ts';
import { Timer } from './timer.ts';
import { Uploads } from './uploads.ts';
import { WeeklyExport } from './weekly-export.ts';
import { WorkQueue } from './work-queue.ts';

export interface WartaStackProps extends StackProps {
  readonly code: FunctionCode;
  readonly operator: Operator;
  /** @default – the site has a name under cloudfront.net */
  readonly domain?: OwnDomain;
  /** @default – nothing is copied to another account */
  readonly secondAccount?: SecondAccount;
}

/** One deployment: everything that newsrooms share. Wires the stages of the flow, no more. */
export class WartaStack extends Stack {
  constructor(scope: Construct, id: string, props: WartaStackProps) {
    const { code, operator, domain, secondAccount, ...stackProps } = props;
    super(scope, id, {
      // The CDK command line checks the bootstrap's version itself, in better words.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
      ...stackProps,
    });
    const { bucket: uploads } = new Uploads(this, 'Uploads');
    const { bucket: archive } = new Archive(this, 'Archive', { copyTo: secondAccount });
    const { table } = new Records(this, 'Records');
    const { bucket: site, distribution, url: siteUrl } = new Site(this, 'Site', { domain });
    const common = { code, table };
    const publish = new Publish(this, 'Publish', { ...common, archive, site, distribution });
    const { queue: publishQueue } = publish;
    const timer = new Timer(this, 'Timer', { ...common, archive, publishQueue });
    const { queue: timerQueue } = timer;
    const ingest = new Ingest(this, 'Ingest', {
      ...common,
      uploads,
      archive,
      publishQueue,
      timerQueue,
    });
    const { textQueue, photoQueue } = ingest;
    const queues = { textQueue, photoQueue, publishQueue, timerQueue };
    const { worker: sweep } = new Sweep(this, 'Sweep', { ...common, uploads, ...queues });
    const { url: apiUrl, http: api } = new Api(this, 'Api', { ...common, uploads, textQueue });
    const exported =
      secondAccount && new WeeklyExport(this, 'Export', { table, to: secondAccount });
    // Found, not listed: none can be forgotten.
    const watched = { workers: allOf(this, Worker), queues: allOf(this, WorkQueue), api };
    const { bell } = new Alarms(this, 'Alarms', {
      ...watched,
      operator,
      sweep,
      exports: exported?.group,
    });
    new OperatorDashboard(this, 'Dashboard', {
      ...watched,
      runbookUrl: operator.runbookUrl,
      alarms: bell.alarms,
      table,
      distribution,
    });
    this.output({
      SiteUrl: siteUrl,
      ApiUrl: apiUrl,
      TableName: table.tableName,
      UploadsBucket: uploads.bucketName,
      ArchiveBucket: archive.bucketName,
      SiteBucket: site.bucketName,
      DistributionId: distribution.distributionId,
      // what the office's DNS points its own name at
      DistributionDomain: distribution.distributionDomainName,
      PublishQueueUrl: publishQueue.queueUrl,
      PublishDeadLettersUrl: publish.deadLetters.queueUrl,
      PhotoQueueUrl: photoQueue.queueUrl,
      PhotoDeadLettersUrl: ingest.photoDeadLetters.queueUrl,
      TextQueueUrl: textQueue.queueUrl,
      TextDeadLettersUrl: ingest.textDeadLetters.queueUrl,
      TimerQueueUrl: timerQueue.queueUrl,
      TimerDeadLettersUrl: timer.deadLetters.queueUrl,
    });
  }

  /** By these names the command line finds the deployment. A stack has at most 200. */
  private output(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}
