import { memoryPages, validateXML } from 'xmllint-wasm';
import { schemaFiles } from './shared.js';

/** What the CDA schema with the extensions finds wrong with documents, one line each. */
export async function schemaErrors(kind: 'qfdd' | 'qrdoc', documents: readonly string[]): Promise<readonly string[]> {
  const main = 'schemas/infrastructure/CDA_SDTC.xsd';
  const files = schemaFiles(kind);
  const [schema] = files.filter(({ fileName }) => fileName === main);
  if (!schema) throw new Error(`no ${main}`);
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema,
    preload: files.filter((each) => each !== schema),
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
