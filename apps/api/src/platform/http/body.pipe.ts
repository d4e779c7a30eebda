import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type Fault, Refusal } from '../errors.js';

/** Bodies are checked against their DTO; an unknown field is a fault with a path, never dropped in silence. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Refusal(
        'invalid',
        errors.flatMap((error) => faultsOf(error, '')),
      ),
  });
}

function faultsOf(error: ValidationError, above: string): Fault[] {
  const path = above ? `${above}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({
    path,
    code: code === 'whitelistValidation' ? 'unknown-field' : dashed(code),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
