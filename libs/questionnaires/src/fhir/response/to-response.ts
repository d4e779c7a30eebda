import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answers } from '../../document.js';
import { existing } from '../../evaluate/expressions.js';
import { sheetOf } from '../../evaluate/frame.js';
import { settle } from '../../evaluate/settle.js';
import type { LanguageTag } from '../../language.js';
import type { QuestionnaireResponse, Reference, ResponseStatus } from '../shared/r4.js';
import { firstLanguage } from '../to/languages.js';
import { versionOf } from '../to/to-fhir.js';
import { buildItems } from './items.js';

/** What a response says beside its answers. */
export interface Envelope {
  readonly id?: string;
  readonly status: ResponseStatus;
  /** Canonical address with version, `url|version`. Without it: the document's own, where it has one. */
  readonly questionnaire?: string;
  /** When it was handed in: an instant with an offset. */
  readonly authored?: string;
  readonly subject?: Reference;
  readonly author?: Reference;
  readonly source?: Reference;
  /** The language it was answered in; texts of the items are in it. */
  readonly language?: LanguageTag;
}

/**
 * The answers as a FHIR R4 QuestionnaireResponse, in the nesting of the questionnaire. What is not shown has no answer
 * and is left out, whatever was sent; what is calculated is there. 0 and false are answers.
 *
 * @param answers accepted by `checkAnswers`, or a draft
 */
export function toQuestionnaireResponse(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  envelope: Envelope,
): QuestionnaireResponse {
  const { document } = compiled;
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  const { items } = buildItems(document, existing(sheet.root), envelope.language ?? firstLanguage(document));
  const questionnaire = envelope.questionnaire ?? canonicalOf(compiled);
  return {
    resourceType: 'QuestionnaireResponse',
    ...(envelope.id !== undefined && { id: envelope.id }),
    ...(envelope.language !== undefined && { language: envelope.language }),
    ...(questionnaire !== undefined && { questionnaire }),
    status: envelope.status,
    ...(envelope.subject && { subject: envelope.subject }),
    ...(envelope.authored !== undefined && { authored: envelope.authored }),
    ...(envelope.author && { author: envelope.author }),
    ...(envelope.source && { source: envelope.source }),
    ...(items.length > 0 && { item: items }),
  };
}

function canonicalOf({ document }: CompiledQuestionnaire): string | undefined {
  return document.url === undefined ? undefined : `${document.url}|${versionOf(document)}`;
}
