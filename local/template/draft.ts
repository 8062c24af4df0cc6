import type { Statement } from '../iam/statement.ts';
import type { AssetSource } from './assets.ts';
import type {
  ApiCors,
  BucketModel,
  DistributionModel,
  EdgeFunctionModel,
  FunctionModel,
  MappingModel,
  NotificationModel,
  QueueModel,
  ScheduleModel,
  TableModel,
} from './model.ts';

/** What the resources have added so far; references between them are still ARNs and ids. */
export interface Draft {
  /** Sources by object key, as the template's Code names them. */
  readonly assets: ReadonlyMap<string, AssetSource>;
  readonly buckets: BucketModel[];
  readonly notifications: NotificationModel[];
  readonly tables: TableModel[];
  readonly queues: QueueModel[];
  readonly functions: DraftFunction[];
  readonly mappings: (Omit<MappingModel, 'functionName'> & { readonly functionRef: string })[];
  readonly schedules: (Omit<ScheduleModel, 'functionName'> & { readonly functionRef: string })[];
  readonly apis: { readonly id: string; readonly endpoint: string; readonly cors?: ApiCors }[];
  readonly integrations: Map<string, { readonly functionRef: string }>;
  readonly routes: {
    readonly apiId: string;
    readonly key: string;
    readonly integrationId: string;
  }[];
  readonly throttles: Map<string, { readonly ratePerSecond: number; readonly burst: number }>;
  readonly distributions: DistributionModel[];
  readonly edgeFunctions: Record<string, EdgeFunctionModel>;
  readonly cachePolicies: Record<string, unknown>;
  readonly responseHeadersPolicies: Record<string, unknown>;
  /** Statements by role name. */
  readonly statements: Map<string, Statement[]>;
  /** ARNs of functions that only CloudFormation calls, while it deploys: never run here. */
  readonly deploymentOnly: Set<string>;
}

export type DraftFunction = Omit<FunctionModel, 'statements' | 'code'> & {
  readonly roleArn: string;
  readonly runtime: string;
  /** Undefined for code that stands in the template itself. */
  readonly code: AssetSource | undefined;
};

export function newDraft(assets: ReadonlyMap<string, AssetSource>): Draft {
  return {
    assets,
    buckets: [],
    notifications: [],
    tables: [],
    queues: [],
    functions: [],
    mappings: [],
    schedules: [],
    apis: [],
    integrations: new Map(),
    routes: [],
    throttles: new Map(),
    distributions: [],
    edgeFunctions: {},
    cachePolicies: {},
    responseHeadersPolicies: {},
    statements: new Map(),
    deploymentOnly: new Set(),
  };
}
