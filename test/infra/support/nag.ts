import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Of one resource, by one rule. */
export interface Finding {
  /** E.g. `AwsSolutions-S1`, with what exactly in brackets where a rule finds more than one thing. */
  readonly rule: string;
  /** Of the resource, in the app. */
  readonly path: string;
}

/** A finding that is known, and why it stays. */
export interface Reason extends Finding {
  /** Of the construct that the reason is given for, or of one above it. */
  readonly path: string;
  readonly reason: string;
}

/** @param app synthesised */
export function findingsOf(app: App): {
  /** without a reason */
  readonly open: readonly Finding[];
  /** with and without */
  readonly all: readonly Finding[];
} {
  const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
  const open = packs.flatMap((pack) => findings(pack, app));
  // No option leaves acknowledgements aside, and the method that knows of them is private.
  for (const pack of packs) Object.defineProperty(pack, 'isAcknowledged', { value: () => false });
  return { open, all: packs.flatMap((pack) => findings(pack, app)) };
}

function findings(pack: NagPack, app: App): Finding[] {
  return pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
    );
}

/** Every reason that the app gives to these packs; CDK's own warnings are acknowledged likewise. */
export function reasonsOf(app: App): Reason[] {
  const all = app.node.findAll().flatMap((construct) => reasonsAt(construct));
  return all.filter(({ rule }) => /^(AwsSolutions|Serverless)-/.test(rule));
}

function reasonsAt({ node }: IConstruct): Reason[] {
  return node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data))
    .map(([rule, reason]) => ({
      rule: rule.replace(/^annotation::/i, ''),
      path: node.path,
      reason,
    }));
}

/** Whether the reason is given for this finding. */
export function covers({ rule, path }: Reason, finding: Finding): boolean {
  return rule === finding.rule && (finding.path === path || finding.path.startsWith(`${path}/`));
}
