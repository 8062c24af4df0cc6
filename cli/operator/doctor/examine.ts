import { type Examined, together } from '../../../shared/doctor/finding.ts';
import { type DeploymentDeps, examineDeployment } from './deployment.ts';
import { type ExaminedNewsroom, examineNewsroom } from './newsroom.ts';

/** What an examination of a whole deployment came to. */
export interface Report {
  readonly newsrooms: readonly ExaminedNewsroom[];
  readonly deployment: Examined;
}

/** One newsroom after the other: each takes what the machine and its connection give. */
export async function examine(deps: DeploymentDeps, newsrooms: readonly string[]): Promise<Report> {
  const examined: ExaminedNewsroom[] = [];
  for (const newsroom of newsrooms) examined.push(await examineNewsroom(deps, newsroom));
  return { newsrooms: examined, deployment: await examineDeployment(deps) };
}

export function allOf({ newsrooms, deployment }: Report): Examined {
  return together([...newsrooms, deployment]);
}
