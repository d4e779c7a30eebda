import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers for Prometheus. Labels are routes, codes and names of parts: never a person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'stemme_http_request_seconds',
    help: 'Time from request to reply',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  readonly jobs = new Counter({
    name: 'stemme_jobs_total',
    help: 'Jobs by hearer and result',
    labelNames: ['hearer', 'result'],
    registers: [this.registry],
  });
  readonly outbox = new Gauge({
    name: 'stemme_outbox_rows',
    help: 'Outbox rows not done, by state',
    labelNames: ['state'],
    registers: [this.registry],
  });
  readonly outboxAge = new Gauge({
    name: 'stemme_outbox_oldest_seconds',
    help: 'Age of the oldest outbox row that is not done',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
