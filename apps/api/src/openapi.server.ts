import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiProperty, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { apiModule } from './api.module.js';
import { ClinicApiModule } from './clinic-api.module.js';
import { PatientApiModule } from './patient-api.module.js';
import { readConfig } from './platform/config.js';
import type { Side } from './platform/http/side.js';
import { Log } from './platform/log.service.js';

const MODULES = { patient: PatientApiModule, clinic: ClinicApiModule } as const;

/** One side's routes as an OpenAPI document. */
export function openApi(app: NestFastifyApplication, side: Side): OpenAPIObject {
  describeBodies();
  const about = new DocumentBuilder().setTitle(`Stemme, ${side}`).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, about, {
    include: [MODULES[side]],
    operationIdFactory: (controller, method) => `${controller.replace(/^(Patient|Clinic)|Controller$/g, '')}_${method}`,
  });
  return declareIds(document);
}

/** Both documents, without a database: the application is described, not started. */
export async function describeApis(): Promise<Record<Side, OpenAPIObject>> {
  const key = Buffer.alloc(32).toString('base64');
  const nowhere = 'postgres://nobody@localhost/none';
  const env = {
    DATABASE_URL: nowhere,
    WORKER_DATABASE_URL: nowhere,
    CPR_KEY: key,
    CPR_INDEX_KEY: key,
    SESSION_KEY: key,
  };
  const module = apiModule(readConfig({ ...env, STEMME_MODE: 'demo' }), new Log('silent'));
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  return { patient: openApi(app, 'patient'), clinic: openApi(app, 'clinic') };
}

/** A property that is checked at the door is a property of the document: nobody has to remember to say it twice. */
function describeBodies(): void {
  const checked = (getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Checked[]> })
    .validationMetadatas;
  const byClass = [...checked.entries()].filter(
    (entry): entry is [new () => object, Checked[]] => typeof entry[0] === 'function',
  );
  // a class inherits what its parents have said by then: parents speak first
  for (const [, rules] of byClass.sort(([a], [b]) => depth(a) - depth(b))) {
    const optional = new Set(
      rules.filter(({ type }) => type === 'conditionalValidation').map(({ propertyName }) => propertyName),
    );
    for (const { target, propertyName } of rules) {
      if (typeof target !== 'function') continue;
      const prototype = target.prototype as object;
      const described: string[] = Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) ?? [];
      if (described.includes(`:${propertyName}`)) continue;
      ApiProperty({ required: !optional.has(propertyName) })(prototype, propertyName);
    }
  }
}

function depth(type: object): number {
  const above: object | null = Object.getPrototypeOf(type);
  return above ? 1 + depth(above) : 0;
}

const UUID = { type: 'string', format: 'uuid' } as const;
/** What stands in a path and is no id. */
const SCHEMAS: Readonly<Record<string, { readonly type: 'string' | 'integer' }>> = {
  questionnaire: { type: 'string' },
  skeleton: { type: 'string' },
  token: { type: 'string' },
  version: { type: 'integer' },
  code: { type: 'string' },
  way: { type: 'string' },
};

/** Ids in paths are read by a decorator of ours that the document's maker does not know. */
function declareIds(document: OpenAPIObject): OpenAPIObject {
  for (const [path, methods] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    if (names.length === 0) continue;
    const parameters = names.map((name) => ({
      name,
      in: 'path' as const,
      required: true,
      schema: SCHEMAS[name] ?? UUID,
    }));
    for (const operation of [methods.get, methods.put, methods.post, methods.delete]) {
      if (operation)
        operation.parameters = [
          ...parameters,
          ...(operation.parameters ?? []).filter((one) => !('in' in one) || one.in !== 'path'),
        ];
    }
  }
  return document;
}

interface Checked {
  readonly target: unknown;
  readonly propertyName: string;
  readonly type: string;
}
