import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventDefinition } from './events.js';
import { HEARS, type Hearing, type Job, SWEEPS, type Scan, type Sweep } from './hears.decorator.js';

type Handler = (job: Job) => Promise<void>;
type Sweeper = { readonly sweep: Sweep; run(scan: Scan): Promise<number> };

/** Every hearer and sweep of the process. An event nobody hears, or a hearer named twice, stops the start. */
@Injectable()
export class Hearers implements OnApplicationBootstrap {
  private readonly byEvent = new Map<string, string[]>();
  private readonly byName = new Map<string, Handler>();
  private readonly found: Sweeper[] = [];
  private read = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly events: readonly EventDefinition[],
  ) {}

  onApplicationBootstrap(): void {
    this.collect();
    for (const event of this.events) this.of(event);
  }

  /** The hearers an event is written for. An event that nobody hears is a fault of the build, not of the data. */
  of(event: EventDefinition): readonly string[] {
    this.collect();
    const hearers = this.byEvent.get(event.name);
    if (!hearers) throw new Error(`nobody hears ${event.name}`);
    return hearers;
  }

  handler(hearer: string): Handler | undefined {
    this.collect();
    return this.byName.get(hearer);
  }

  sweeps(): readonly Sweeper[] {
    this.collect();
    return this.found;
  }

  private collect(): void {
    if (this.read) return;
    this.read = true;
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const methods = instance as Record<string, (argument: unknown) => Promise<never>>;
      const hearings: Hearing[] = Reflect.getOwnMetadata(HEARS, instance.constructor) ?? [];
      for (const hearing of hearings) this.add(hearing, (job) => methods[hearing.method]!.call(instance, job));
      const sweeps: Sweep[] = Reflect.getOwnMetadata(SWEEPS, instance.constructor) ?? [];
      for (const sweep of sweeps)
        this.found.push({ sweep, run: (scan) => methods[sweep.method]!.call(instance, scan) });
    }
  }

  private add({ event, hearer }: Hearing, handler: Handler): void {
    if (this.byName.has(hearer)) throw new Error(`${hearer} is handled twice`);
    this.byName.set(hearer, handler);
    this.byEvent.set(event.name, [...(this.byEvent.get(event.name) ?? []), hearer]);
  }
}
