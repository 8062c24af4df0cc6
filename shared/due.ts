const PREFIX = 'due-';

/** The release of a scheduled article is the same command, however often its time is told. */
export function releaseCommandId(publishAt: string): string {
  return `${PREFIX}${publishAt}`;
}

/** When an article was due, from the command that released it. */
export function dueTimeOf(commandId: string): string | undefined {
  return commandId.startsWith(PREFIX) ? commandId.slice(PREFIX.length) : undefined;
}
