import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { type LogFields, safeFields } from './log-line.js';

/** Structured logs that can hold no answer, name or CPR number: every field passes `safeFields`. */
@Injectable()
export class Log implements LoggerService {
  private readonly out: Logger;

  constructor(level: string, destination?: { write(line: string): void }) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.out = destination ? pino(options, destination) : pino(options);
  }

  info(event: string, fields: LogFields = {}): void {
    this.out.info(safeFields({ event, ...fields }));
  }

  /** An error is logged by its name, code and stack frames; its message may quote data and is left out. */
  failed(event: string, error: unknown, fields: LogFields = {}): void {
    const { name, code, stack } = describe(error);
    this.out.error(safeFields({ event, error: name, code, stack, ...fields }));
  }

  // Nest's own messages: the context is enough, the text may quote anything.
  log(): void {}
  verbose(): void {}
  debug(): void {}
  warn(_message: unknown, context?: string): void {
    this.out.warn(safeFields({ event: 'framework.warning', code: context }));
  }
  error(_message: unknown, stack?: string): void {
    this.out.error(safeFields({ event: 'framework.error', stack }));
  }
  fatal(_message: unknown, stack?: string): void {
    this.out.fatal(safeFields({ event: 'framework.fatal', stack }));
  }
}

function describe(error: unknown): { name: string; code: string | undefined; stack: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, stack: undefined };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, code, stack: error.stack };
}
