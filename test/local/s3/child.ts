import { startS3 } from '../../../local/s3/server.ts';

/** A server in a process of its own, to be killed: prints its address, serves argv's folder. */
const [, , dir = '', accessKeyId = '', secretAccessKey = '', region = ''] = process.argv;
const server = await startS3({
  dir,
  region,
  buckets: [{ name: 'photos' }],
  secretOf: (id) => (id === accessKeyId ? { secretAccessKey } : undefined),
});
console.log(server.url);
