import { Injectable } from '@nestjs/common';
import { type Scan, Sweeps } from './hears.decorator.js';

/** What the platform clears away by itself: outbox rows done 14 days ago. */
@Injectable()
export class Housekeeping {
  @Sweeps('platform.outbox', 3600)
  forgetDone(scan: Scan): Promise<number> {
    return scan.calling('sweep_outbox');
  }
}
