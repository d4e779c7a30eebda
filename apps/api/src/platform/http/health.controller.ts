import { Controller, Get, Header, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../database/database.service.js';
import { Metrics } from '../metrics.service.js';

/** For the machine room: is it alive, can it serve, how is it doing. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'alive' };
  }

  @Get('health/ready')
  @HttpCode(200)
  async ready(): Promise<{ status: string }> {
    await this.database.direct('select 1', []);
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  async numbers(): Promise<string> {
    const state = await this.database.outboxState();
    if (state) {
      this.metrics.outbox.set({ state: 'waiting' }, state.waiting);
      this.metrics.outbox.set({ state: 'failed' }, state.failed);
      this.metrics.outboxAge.set(state.oldestSeconds);
    }
    return this.metrics.registry.metrics();
  }
}
