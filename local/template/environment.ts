/** Where the local stack pretends to be deployed. */
export interface Environment {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
}

/** Jakarta. */
export const LOCAL_REGION = 'ap-southeast-3';

/** The account that fauxqs and dynalite write into their ARNs; neither lets it be chosen. */
export const LOCAL_ACCOUNT = '000000000000';

/** The values of CloudFormation's pseudo parameters; `AWS::NoValue` is no value at all. */
export function pseudoParameters({ stackName, region, accountId }: Environment) {
  return new Map([
    ['AWS::Region', region],
    ['AWS::AccountId', accountId],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stackName],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/local`],
  ]);
}
