import { createPostgresBackend, Queue, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';

export const QUEUE = 'stemme';

/** What the queue carries: outbox ids with their hearers. No answer, name or CPR number ever enters it. */
export interface Batch {
  readonly work: readonly { readonly id: string; readonly hearer: string }[];
}

export interface QueueWhere {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
}

// A killed worker's lock must run out soon: its work is redone within 10 seconds.
const LOCK = { lockDuration: 4_000, stalledInterval: 2_000, maxStalledCount: 3 } as const;

// Kept jobs would turn a second add of the same id into a no-op; failures live in the outbox row.
const ADD = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

/** BullMQ on Redis when there is one, else on the same PostgreSQL; the only place that knows which. */
export function makeQueue(where: QueueWhere, onError: (error: Error) => void): Queue<Batch> {
  const queue = where.redisUrl
    ? new Queue<Batch>(QUEUE, { connection: redis(where.redisUrl, onError), defaultJobOptions: ADD })
    : (new Queue(
        QUEUE,
        { connection: postgres(where.databaseUrl), defaultJobOptions: ADD },
        createPostgresBackend,
      ) as unknown as Queue<Batch>);
  queue.on('error', onError);
  return queue;
}

export function makeWorker(
  where: QueueWhere,
  concurrency: number,
  work: (batch: Batch) => Promise<void>,
  onError: (error: Error) => void,
): Worker<Batch> {
  const handle = (job: Job<Batch>): Promise<void> => work(job.data);
  const worker = where.redisUrl
    ? new Worker<Batch>(QUEUE, handle, { connection: redis(where.redisUrl, onError), concurrency, ...LOCK })
    : (new Worker(
        QUEUE,
        handle,
        { connection: postgres(where.databaseUrl), concurrency, ...LOCK },
        createPostgresBackend,
      ) as unknown as Worker<Batch>);
  worker.on('error', onError);
  return worker;
}

function redis(url: string, onError: (error: Error) => void): Redis {
  const client = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
  client.on('error', onError);
  return client;
}

// bullmq's PostgreSQL backend takes the address where its types expect a Redis connection
function postgres(url: string): never {
  return url as never;
}
