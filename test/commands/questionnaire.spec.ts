import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compile } from '@stemme/questionnaires';
import { library } from '@stemme/questionnaires/catalogue';
import { toQuestionnaireResponse } from '@stemme/questionnaires/fhir';
import { lines, stemme } from './command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stemme-questionnaire-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer | object): string => {
  const full = path.join(folder, name);
  writeFileSync(full, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return full;
};

interface Report {
  readonly file: string;
  readonly status: string;
  readonly questions: number;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly ignored: readonly { readonly path: string; readonly code: string }[];
  readonly output?: unknown;
}

const FHIR = {
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'https://example.org/q',
  version: '1',
  language: 'da',
  title: 'Søvn',
  item: [
    {
      linkId: 'a/b[0]',
      type: 'group',
      text: 'Nat',
      item: [
        { linkId: '1', type: 'integer', text: 'Timer?', required: true },
        {
          linkId: '__proto__',
          type: 'string',
          text: 'Hvorfor?',
          enableWhen: [{ question: '1', operator: '<', answerInteger: 5 }],
        },
      ],
    },
  ],
};
const SURVEY = { title: 'Sleep', elements: [{ type: 'rating', name: 'hours', rateMin: 0, rateMax: 9 }] };

const items = (document: unknown): unknown => (document as { readonly items: unknown }).items;

async function reports(args: readonly string[]): Promise<{ code: number | null; found: Report[]; err: string }> {
  const { code, out, err } = await stemme(['questionnaire', ...args]);
  return { code, found: lines<Report>(out), err };
}

describe('check', () => {
  it('takes each format, says how many questions, and echoes the argument', async () => {
    const {
      found: [shipped],
    } = await reports(['convert', '--to', 'document', 'phq-9']);
    const {
      found: [qfdd],
    } = await reports(['convert', '--to', 'qfdd', 'phq-9']);
    const files = [
      file('fhir.json', FHIR),
      file('survey.json', `\uFEFF${JSON.stringify(SURVEY)}`),
      file('own.json', shipped!.output as object),
      file('qfdd.xml', qfdd!.output as string),
    ];
    const { code, found, err } = await reports(['check', ...files, 'who-5']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(found.map(({ file: name, status, faults }) => [name, status, faults])).toEqual(
      [...files, 'who-5'].map((name) => [name, 'ok', []]),
    );
    expect(found.map(({ questions }) => questions)).toEqual([
      2,
      1,
      shipped!.questions,
      shipped!.questions,
      expect.any(Number),
    ]);
  });

  it('refuses with path and code, file by file, and writes every line', async () => {
    const files = [
      file('half.json', '{"id":'),
      file('latin.json', Buffer.from('{"title":"S\xf8vn"}', 'latin1')),
      file('twice.json', '{"resourceType":"Questionnaire","status":"active","status":"draft"}'),
      file('other.json', { resourceType: 'Patient' }),
      file('strange.json', { hello: 1 }),
      file('image.json', { elements: [{ type: 'image', name: 'x', imageLink: 'https://a.b/c.png' }] }),
      file('deep.json', '['.repeat(3000)),
      file(
        'laughs.xml',
        '<!DOCTYPE a [<!ENTITY b "c">]><ClinicalDocument xmlns="urn:hl7-org:v3">&b;</ClinicalDocument>',
      ),
      path.join(folder, 'absent.json'),
      file('good.json', SURVEY),
    ];
    const { code, found, err } = await reports(['check', ...files]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(found.map(({ faults }) => faults[0] && `${faults[0].path} ${faults[0].code}`)).toEqual([
      ' not-json',
      ' not-utf8',
      '/status duplicate-field',
      expect.stringMatching(/ not-a-questionnaire$/),
      ' unsupported-format',
      '/elements/0/imageLink external-media',
      ' too-deep',
      expect.stringMatching(/./),
      ' unreadable',
      undefined,
    ]);
    expect(found.slice(0, -1).every(({ status, questions }) => status === 'refused' && questions === 0)).toBe(true);
  });
});

describe('convert', () => {
  it('to SurveyJS carries the linkIds of the source', async () => {
    const { code, found } = await reports(['convert', '--to', 'survey', file('to-survey.json', FHIR)]);
    expect(code).toBe(0);
    const linkIds: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('linkId' in value) linkIds.push(value.linkId as string);
      for (const each of Object.values(value)) look(each);
    };
    look(found[0]!.output);
    expect([...new Set(linkIds)].sort()).toEqual(['1', '__proto__', 'a/b[0]']);
  });

  it('to FHIR and back is the same document', async () => {
    const {
      found: [first],
    } = await reports(['convert', '--to', 'fhir', file('once.json', FHIR)]);
    const {
      found: [before],
    } = await reports(['convert', '--to', 'document', path.join(folder, 'once.json')]);
    const {
      found: [after],
    } = await reports(['convert', '--to', 'document', file('again.json', first!.output as object)]);
    expect(items(after!.output)).toEqual(items(before!.output));
  });

  it('to QFDD gives XML, with the envelope where one is named', async () => {
    const envelope = {
      id: { root: '1.2.208.184', extension: '12345678-1234-4123-8123-123456789abc', authority: 'MedCom' },
    };
    const { code, found, err } = await reports([
      'convert',
      '--to',
      'qfdd',
      '--envelope',
      file('envelope.json', envelope),
      'phq-9',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(found[0]!.output).toMatch(/^<\?xml/);
    expect(found[0]!.output).toContain('12345678-1234-4123-8123-123456789abc');
  });

  it('refuses what the target cannot hold', async () => {
    const survey = { elements: [{ type: 'file', name: 'photo' }] };
    const { code, found } = await reports(['convert', '--to', 'qfdd', file('file.json', survey)]);
    expect({ code, status: found[0]!.status, hasOutput: 'output' in found[0]! }).toEqual({
      code: 1,
      status: 'refused',
      hasOutput: false,
    });
    expect(found[0]!.faults.map(({ code: each }) => each)).toContain('type-not-carried');
  });

  it.each([[[]], [['--to', 'pdf', 'phq-9']], [['--to', 'survey']], [['--to', 'fhir', '--envelope', 'x', 'phq-9']]])(
    '%j is misuse',
    async (args) => {
      const { code, found, err } = await reports(['convert', ...args]);
      expect({ code, found }).toEqual({ code: 2, found: [] });
      expect(err).not.toBe('');
    },
  );
});

describe('responses', () => {
  const response = (hours: unknown, more: readonly object[] = []) => ({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://example.org/q|1',
    status: 'completed',
    item: [{ linkId: 'a/b[0]', item: [{ linkId: '1', answer: [hours] }, ...more] }],
  });
  const why = { linkId: '__proto__', answer: [{ valueString: 'Støj' }] };
  const judged = async (content: unknown) => {
    const args = [file('q.json', FHIR), file('r.json', content as object)];
    const { code, out } = await stemme(['questionnaire', 'validate-response', ...args]);
    return { code, ...lines<{ valid: boolean; issues: { path: string; code: string; severity: string }[] }>(out)[0]! };
  };

  it('are valid where they fit, and what is hidden has no answer', async () => {
    expect(await judged(response({ valueInteger: 4 }, [why]))).toMatchObject({ code: 0, valid: true });
    const hidden = await judged(response({ valueInteger: 5 }, [why]));
    expect(hidden).toMatchObject({ code: 1, valid: false });
    expect(hidden.issues.filter(({ severity }) => severity === 'error').map(({ path: at }) => at)).toEqual([
      expect.stringContaining('QuestionnaireResponse.item[0].item[1]'),
    ]);
    expect(await judged(response({ valueString: '4' }))).toMatchObject({ code: 1, valid: false });
    expect(await judged('{')).toMatchObject({
      code: 1,
      valid: false,
      issues: [{ path: 'QuestionnaireResponse', code: 'not-json', severity: 'error' }],
    });
  });

  it('to a questionnaire that is refused are not judged, and so not valid', async () => {
    const { code, out } = await stemme([
      'questionnaire',
      'validate-response',
      file('no.json', '{}'),
      file('r2.json', '{}'),
    ]);
    expect(code).toBe(1);
    expect(lines<Report & { valid: boolean; issues: object[] }>(out)).toMatchObject([
      {
        status: 'refused',
        faults: [{ code: 'unsupported-format' }],
        valid: false,
        issues: [{ path: 'Questionnaire', code: 'unsupported-format', severity: 'error' }],
      },
    ]);
  });

  it('are scored by the instrument, missing answers as bounds', async () => {
    const document = library.find(({ id }) => id === 'phq-9');
    const answers = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`phq9.${number}`, 1]));
    const given = toQuestionnaireResponse(compile(document!), answers, { status: 'in-progress' });
    const score = async (...more: string[]) =>
      stemme(['questionnaire', 'score', ...more, 'phq-9', file('phq.json', given)]);
    const { code, out } = await score();
    expect({ code, scored: lines(out) }).toMatchObject({
      code: 0,
      scored: [{ scores: { TOTAL: { kind: 'bounded', low: 8, high: 11, missing: ['phq9.9'] } } }],
    });
    expect((await score('--trace')).out).toContain('"trace"');
  });
});
