import 'reflect-metadata';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { Type } from '@nestjs/common';
import { defineEvent } from './events.js';
import { Hearers } from './hearers.service.js';
import { Hears, type Job, type Scan, Sweeps } from './hears.decorator.js';

const happened = defineEvent('test.happened', 1, ['thing']);
const unheard = defineEvent('test.unheard', 1, ['thing']);

class First {
  @Hears(happened, 'first.hear')
  async hear(job: Job<typeof happened>): Promise<void> {
    await job.finish(async () => undefined);
  }

  @Sweeps('first.sweep', 5)
  async sweep(_scan: Scan): Promise<number> {
    return 7;
  }
}

class Second {
  @Hears(happened, 'second.hear')
  async hear(_job: Job<typeof happened>): Promise<void> {}
}

class SameName {
  @Hears(happened, 'first.hear')
  async hear(_job: Job<typeof happened>): Promise<void> {}
}

async function start(providers: Type<unknown>[], events = [happened]): Promise<Hearers> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [
      ...providers,
      {
        provide: Hearers,
        inject: [DiscoveryService],
        useFactory: (discovery: DiscoveryService) => new Hearers(discovery, events),
      },
    ],
  }).compile();
  await module.init();
  return module.get(Hearers);
}

it('finds every hearer of an event and every sweep', async () => {
  const hearers = await start([First, Second]);
  expect(hearers.of(happened)).toEqual(['first.hear', 'second.hear']);
  expect(hearers.handler('second.hear')).toBeDefined();
  expect(hearers.handler('nobody.hear')).toBeUndefined();
  expect(hearers.sweeps().map(({ sweep }) => sweep.name)).toEqual(['first.sweep']);
});

it('refuses to start with an event that nobody hears', async () => {
  await expect(start([First], [happened, unheard])).rejects.toThrow('nobody hears test.unheard');
});

it('refuses to start with two handlers of one name', async () => {
  await expect(start([First, SameName])).rejects.toThrow('first.hear is handled twice');
});
