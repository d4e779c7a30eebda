import 'reflect-metadata';
import type { Tx } from '../database/tx.types.js';
import type { EventDefinition, Payload } from './events.js';

export const HEARS = 'stemme:hears';
export const SWEEPS = 'stemme:sweeps';

/** What a hearer is given: its event inside a transaction that also marks the work done. */
export interface Job<D extends EventDefinition = EventDefinition> {
  readonly id: string;
  /** Runs once: the work and its done-mark commit together. `null`: another worker has done it. */
  finish<T>(work: (tx: Tx, event: Payload<D>) => Promise<T>): Promise<T | null>;
  /** After `finish`, for what a lost reply from outside must not repeat: a second transaction on the same patient. */
  after<T>(work: (tx: Tx, event: Payload<D>) => Promise<T>): Promise<T | null>;
}

export interface Hearing {
  readonly event: EventDefinition;
  /** Stable name; written into outbox rows. */
  readonly hearer: string;
  readonly method: string;
}

type JobMethod<D extends EventDefinition> = TypedPropertyDescriptor<(job: Job<D>) => Promise<void>>;

/** This service method hears an event: `@Hears(answersSubmitted, 'scores.compute')`. */
export function Hears<D extends EventDefinition>(event: D, hearer: string) {
  return (target: object, method: string, _descriptor: JobMethod<D>): void => {
    const known: Hearing[] = Reflect.getOwnMetadata(HEARS, target.constructor) ?? [];
    Reflect.defineMetadata(HEARS, [...known, { event, hearer, method }], target.constructor);
  };
}

/** A named scan across departments (`app.sweep_…`): it only publishes events or counts. */
export interface Scan {
  /** Calls `app.<name>(hearers, version, …more)` for the event's hearers; returns how many rows it published. */
  publishing(name: string, event: EventDefinition, more?: readonly unknown[]): Promise<number>;
  /** Calls `app.<name>()`. */
  calling(name: string): Promise<number>;
}

export interface Sweep {
  readonly name: string;
  readonly everySeconds: number;
  readonly method: string;
}

type SweepMethod = TypedPropertyDescriptor<(scan: Scan) => Promise<number>>;

/** This service method is run by the worker every so many seconds of real time. */
export function Sweeps(name: string, everySeconds: number) {
  return (target: object, method: string, _descriptor: SweepMethod): void => {
    const known: Sweep[] = Reflect.getOwnMetadata(SWEEPS, target.constructor) ?? [];
    Reflect.defineMetadata(SWEEPS, [...known, { name, everySeconds, method }], target.constructor);
  };
}
