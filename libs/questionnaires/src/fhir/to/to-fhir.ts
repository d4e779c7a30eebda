import type { Extension, Questionnaire as FhirQuestionnaire } from '../shared/r4.js';
import { linkIdOf, type Membership, type Questionnaire } from '../../document.js';
import type { LanguageTag } from '../../language.js';
import { everyItem } from '../../walk.js';
import { codingOf } from '../response/values.js';
import { MEMBERSHIP, SOURCE, STATUS } from '../shared/stemme.js';
import { constraintExtensions, variableExtensions } from './common.js';
import { itemsTo } from './item.js';
import { firstLanguage, worded, wordedExtension } from './languages.js';
import { placesOf } from './places.js';

const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/;
const FHIR_STATUS = ['draft', 'active', 'retired', 'unknown'] as const;

/**
 * The questionnaire as FHIR R4 with the extensions of SDC. `source` and `status` of ours are words about the texts, not
 * FHIR's status, which is `unknown`: who publishes says it. Every condition is carried; what `enableWhen` cannot say is
 * an enableWhenExpression.
 */
export function toFhir(document: Questionnaire): FhirQuestionnaire {
  const language = firstLanguage(document);
  const linkIds = new Set(everyItem(document.items).map(linkIdOf));
  const item = itemsTo(document.items, { places: placesOf(document), language, linkIds });
  const extension = documentExtensions(document, language);
  return {
    resourceType: 'Questionnaire',
    ...(FHIR_ID.test(document.id) && { id: document.id }),
    language,
    ...(extension.length > 0 && { extension }),
    ...(document.url !== undefined && { url: document.url }),
    version: versionOf(document),
    ...worded('title', document.title, language),
    status: FHIR_STATUS.find((status) => status === document.status) ?? 'unknown',
    subjectType: ['Patient'],
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...worded('description', document.description, language),
    ...(document.rights !== '' && { copyright: document.rights }),
    ...(document.codes?.length && { code: document.codes.map(codingOf) }),
    ...(item.length > 0 && { item }),
  };
}

/** The version a source gave itself, as long as it is still that one; else ours. */
export function versionOf({ version, origin }: Questionnaire): string {
  return version === 1 && origin?.version ? origin.version : String(version);
}

function documentExtensions(document: Questionnaire, language: LanguageTag): Extension[] {
  const { source, status } = document;
  return [
    ...variableExtensions(document.variables),
    ...constraintExtensions(document.constraints, language),
    ...document.instruments.map((instrument) => membership(instrument, language)),
    ...(source === undefined ? [] : [{ url: SOURCE, valueString: source }]),
    ...(status === undefined || FHIR_STATUS.some((known) => known === status)
      ? []
      : [{ url: STATUS, valueString: status }]),
  ];
}

function membership(instrument: Membership, language: LanguageTag): Extension {
  const { id, items = {}, rights, licence, source, status, nonCommercial } = instrument;
  const pairs = Object.entries(items).map(([of, is]) => ({
    url: 'item',
    extension: [
      { url: 'of', valueString: of },
      { url: 'is', valueString: is },
    ],
  }));
  return {
    url: MEMBERSHIP,
    extension: [
      { url: 'id', valueString: id },
      ...pairs,
      ...(rights === undefined ? [] : [{ url: 'rights', valueString: rights }]),
      ...(licence === undefined ? [] : [{ url: 'licence', valueString: licence }]),
      ...wordedExtension('source', source, language),
      ...wordedExtension('status', status, language),
      ...(nonCommercial ? [{ url: 'nonCommercial', valueBoolean: true }] : []),
    ],
  };
}
