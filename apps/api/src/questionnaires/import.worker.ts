import { parentPort, workerData } from 'node:worker_threads';
import { read } from './reading.js';

// A thread of its own: a file that takes for ever, or all the memory, takes them from nobody else.
parentPort?.postMessage(read(workerData as string));
