/** What the shell gets; documented by `warta --help`. */
export const EXIT = {
  live: 0,
  rejected: 1,
  usage: 2,
  waiting: 3,
  unreachable: 4,
  /** a fault of warta itself; EX_SOFTWARE of sysexits.h */
  fault: 70,
  /** 128 + SIGINT, as shells have it */
  interrupted: 130,
} as const;

export const EXIT_CODES_HELP = `Exit codes:
    0  live; check: an article can be made of it
    1  rejected: a file or the submission was refused; check: no article can be made of it
    2  bad usage: command, option, file, token or submission
    3  accepted but not live yet: in review, scheduled or still being worked on
    4  the API, the storage or the network failed, also after retries
   70  a fault in warta itself
  130  interrupted`;
