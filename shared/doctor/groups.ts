import type { Finding } from './finding.ts';

/** Findings that are the same but for what they are about. */
export interface Group {
  readonly first: Finding;
  readonly count: number;
  readonly subjects: readonly string[];
}

/**
 * In the order in which the first of each was found. What is wrong with one thing for two articles is
 * wrong once.
 */
export function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { newsroom, problem, thing, subject, predicate, remedy } = finding;
    const name = JSON.stringify([newsroom, thing, predicate, remedy?.kind ?? problem]);
    const group = groups.get(name) ?? [];
    if (group.every((other) => other.subject !== subject)) group.push(finding);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const count = group.reduce((sum, finding) => sum + (finding.count ?? 1), 0);
    return first ? [{ first, count, subjects: group.map(({ subject }) => subject) }] : [];
  });
}
