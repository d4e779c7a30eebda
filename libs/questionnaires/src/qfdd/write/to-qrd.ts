import { checkAnswers } from '../../answers/check-answers.js';
import type { CompiledQuestionnaire } from '../../compile.js';
import type { Answer, Answers } from '../../document.js';
import { inLanguage } from '../../language.js';
import { checkEnvelope, type QrdEnvelope } from '../cda/envelope.js';
import { Notes } from '../cda/notes.js';
import { ANSWER, CODES, LOINC, QRD_TEMPLATES, REFERENCE_TEMPLATE, RESPONSE, UUID_ROOT } from '../cda/oids.js';
import { instantOf } from '../cda/times.js';
import { type Tag, tag, writeXml } from '../xml/write-xml.js';
import { answerTags, answerWords } from './answer-values.js';
import {
  codeTag,
  component,
  copyrightTag,
  helpTag,
  idTag,
  informationTag,
  mediaTag,
  optionCountTag,
  rangeTag,
} from './body-tags.js';
import { custodianTag, documentCode, opening } from './header-tags.js';
import type { PlannedOrganizer, PlannedQuestion, PlannedSection, WriteNotes } from './plan.js';
import { planSections } from './plan-sections.js';
import { authorTag, documentationTags, patientTag } from './response-header.js';
import { planningOf, type Written } from './to-qfdd.js';

/**
 * Writes answers as a MedCom questionnaire response, QRD-DK 1.3.2. They are checked first, as when they are handed in;
 * what is hidden does not exist. Every answer carries the id of its question and the form it stands in. A question that
 * a response cannot answer is a fault with its path. Never throws on answers.
 */
export function toQrd(compiled: CompiledQuestionnaire, answers: Answers, envelope: QrdEnvelope): Written {
  const notes: WriteNotes = new Notes();
  checkEnvelope(envelope, notes);
  const checked = checkAnswers(compiled, answers);
  if (!checked.ok) for (const { path, code } of checked.faults) notes.fault(path, 'bad-answer', code);
  if (notes.faults.length > 0 || !checked.ok) return { ok: false, faults: notes.faults, ignored: [] };
  const writing = new Writing(envelope, checked.answers, notes);
  const { document } = compiled;
  const plan = planSections(planningOf(document, envelope, notes, 'response'), document);
  const sections = plan.sections.flatMap((section) => writing.section(section) ?? []);
  if (writing.answered === 0) notes.fault('', 'nothing-answered');
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults, ignored: notes.ignored };
  const title = envelope.title ?? inLanguage(document.title, envelope.language);
  const written = writeXml(responseTag(envelope, title, [...sections, copyrightTag(document.rights)]));
  if (written.ok) return { ok: true, xml: written.xml, ignored: notes.ignored };
  notes.fault('', 'unwritable-text', written.text);
  return { ok: false, faults: notes.faults, ignored: notes.ignored };
}

function responseTag(envelope: QrdEnvelope, title: string, sections: readonly Tag[]): Tag {
  const { id, language, version } = envelope;
  return tag(
    'ClinicalDocument',
    { classCode: 'DOCCLIN', moodCode: 'EVN' },
    opening({
      ...{ templates: QRD_TEMPLATES, kind: 'response', id, title, language },
      ...{ stamp: instantOf(envelope.time), version: version ?? 1 },
    }),
    patientTag(envelope.patient),
    envelope.authors.map(authorTag),
    custodianTag(envelope.custodian),
    documentationTags(envelope),
    component(tag('structuredBody', { classCode: 'DOCBODY', moodCode: 'EVN' }, sections)),
  );
}

const KINDS: Readonly<Record<PlannedQuestion['kind'], readonly string[]>> = {
  numeric: [ANSWER.numeric],
  analog: [ANSWER.numeric, ANSWER.analog],
  choice: [ANSWER.choice],
  discrete: [ANSWER.choice, ANSWER.discrete],
  text: [ANSWER.text],
};

class Writing {
  answered = 0;

  constructor(
    private readonly envelope: QrdEnvelope,
    private readonly answers: Answers,
    private readonly notes: WriteNotes,
  ) {}

  /** `undefined` when nothing in it was answered. */
  section(section: PlannedSection): Tag | undefined {
    if (section.kind === 'information') return informationTag(section.id, section.words);
    const organizers = section.organizers.flatMap((organizer) => this.organizer(organizer) ?? []);
    if (organizers.length === 0) return undefined;
    const lines = section.organizers.flatMap(({ questions }) => questions.flatMap((each) => this.line(each) ?? []));
    return component(
      tag(
        'section',
        { classCode: 'DOCSECT', moodCode: 'EVN' },
        tag('templateId', { root: `${RESPONSE}.${ANSWER.section}` }),
        idTag(section.id),
        tag('code', { code: CODES.response, codeSystem: LOINC, codeSystemName: 'LOINC' }),
        tag('title', {}, section.title),
        tag('text', {}, lines),
        organizers.map((organizer) => tag('entry', { typeCode: 'DRIV', contextConductionInd: 'true' }, organizer)),
      ),
    );
  }

  private organizer({ id, words, questions }: PlannedOrganizer): Tag | undefined {
    const answers = questions.flatMap((question) => this.observation(question) ?? []);
    if (answers.length === 0) return undefined;
    const code = { code: id.extension ?? id.root, codeSystem: this.envelope.naming.codeSystem };
    return tag(
      'organizer',
      { classCode: 'BATTERY', moodCode: 'EVN' },
      tag('templateId', { root: `${RESPONSE}.${ANSWER.organizer}` }),
      idTag(id),
      words === undefined ? undefined : codeTag(code, words, []),
      tag('statusCode', { code: 'completed' }),
      answers,
    );
  }

  private answerTo({ question }: PlannedQuestion): Answer | undefined {
    return Object.hasOwn(this.answers, question.code) ? this.answers[question.code] : undefined;
  }

  private line(planned: PlannedQuestion): Tag | undefined {
    const answer = this.answerTo(planned);
    return answer === undefined ? undefined : tag('paragraph', {}, `${planned.words} ${answerWords(planned, answer)}`);
  }

  /** An unanswered question leaves no trace: a response may leave out what the form does not require. */
  private observation(planned: PlannedQuestion): Tag | undefined {
    const answer = this.answerTo(planned);
    if (answer === undefined) return undefined;
    const values = answerTags(planned, answer);
    if (!values) return this.notes.fault(`/${planned.question.code}`, 'type-not-carried', planned.question.type);
    this.answered += 1;
    const observation = tag(
      'observation',
      { classCode: 'OBS', moodCode: 'EVN' },
      KINDS[planned.kind].map((part) => tag('templateId', { root: `${RESPONSE}.${part}` })),
      idTag(planned.id),
      codeTag(planned.code, planned.words, planned.translations),
      tag('statusCode', { code: 'completed' }),
      values,
      helpTag(planned.help),
      optionCountTag(planned.counts),
      mediaTag(planned.media, `${RESPONSE}.${ANSWER.media}`, 'EVN'),
      this.reference(),
      rangeTag(planned.range, `${RESPONSE}.${ANSWER.range}`),
    );
    const link = { typeCode: 'COMP', contextConductionInd: 'true' };
    return tag('component', link, tag('sequenceNumber', { value: this.answered }), observation);
  }

  private reference(): Tag {
    return tag(
      'reference',
      { typeCode: 'REFR' },
      tag('templateId', { root: REFERENCE_TEMPLATE }),
      tag(
        'externalDocument',
        { classCode: 'DOC' },
        tag('id', { root: UUID_ROOT, extension: this.envelope.form }),
        documentCode('form'),
      ),
    );
  }
}
