import {
  type Asked,
  emptyForm,
  enrolmentOf,
  type EnrolForm,
  formFaults,
  reach,
  serverFaults,
  stepDate,
  faultsAfter,
  previewOf,
} from './form';

const good: EnrolForm = {
  cpr: '300174-9995',
  name: ' Nancy Ann Berggren ',
  email: 'nancy@example.dk',
  phone: '',
  language: 'da',
  pathway: 'depression',
  startedOn: '2027-03-20',
  facts: {},
  anchors: {},
};

it('an empty form names each field that is needed, and only those', () => {
  expect(formFaults(emptyForm(Date.parse('2027-03-20T10:00:00Z')))).toEqual({
    cpr: 'empty',
    name: 'empty',
    pathway: 'empty',
  });
});

it('starts on the department’s day, not on Greenwich’s', () => {
  expect(emptyForm(Date.parse('2027-03-20T23:30:00Z')).startedOn).toBe('2027-03-21');
});

it('takes official test numbers, which fail modulus 11', () => {
  expect(formFaults(good)).toEqual({});
  expect(formFaults({ ...good, cpr: '3001749995' })).toEqual({});
});

it.each([
  ['email', 'nancy', 'email'],
  ['email', 'nancy@example', 'email'],
  ['email', 'nan cy@example.dk', 'email'],
  ['phone', 'ring til mig', 'phone'],
  ['phone', '12', 'phone'],
  ['startedOn', '', 'started'],
  ['startedOn', '2027-13-40', 'started'],
  ['cpr', '3013749995', 'date'],
] as const)('%s %s is refused at its field', (field, value, fault) => {
  expect(formFaults({ ...good, [field]: value })).toEqual({ [field]: fault });
});

it('sends the number bare, the name trimmed, and no empty phone', () => {
  expect(enrolmentOf(good, 'd1')).toEqual({
    department: 'd1',
    cpr: '3001749995',
    name: 'Nancy Ann Berggren',
    email: 'nancy@example.dk',
    language: 'da',
    pathway: 'depression',
    startedOn: '2027-03-20',
  });
  expect(enrolmentOf({ ...good, phone: ' +45 12 34 56 78 ' }, 'd1').phone).toBe('+45 12 34 56 78');
});

it('puts the server’s faults at their fields, however the path is written', () => {
  expect(
    serverFaults([
      { path: '/cpr', code: 'x' },
      { path: 'body.email', code: 'x' },
      { path: 'elsewhere', code: 'x' },
    ]),
  ).toEqual({
    cpr: 'server',
    email: 'server',
  });
});

describe('what a pathway asks for beside the start', () => {
  const asked: Asked = {
    anchors: [
      { id: 'gestation', required: true, kind: 'date' },
      { id: 'visit', required: false, kind: 'appointment' },
    ],
    facts: [
      { id: 'joint', standard: null },
      { id: 'often', standard: 'daily' },
    ],
  };
  it('is asked for where nothing holds without it', () => {
    expect(formFaults(good, asked)).toEqual({ 'anchors.gestation': 'empty', 'facts.joint': 'empty' });
    const wrong = { ...good, anchors: { gestation: '2027-02-30x', visit: 'x' }, facts: { joint: 'knee' } };
    expect(formFaults(wrong, asked)).toEqual({ 'anchors.gestation': 'started', 'anchors.visit': 'started' });
  });
  it('is sent by the due date, and without what belongs to another pathway', () => {
    const form = {
      ...good,
      anchors: { gestation: '2027-12-01', operation: '2027-04-01' },
      facts: { joint: 'knee', x: 'y' },
    };
    expect(enrolmentOf(form, 'd1', asked)).toMatchObject({
      anchors: { 'due-date': '2027-12-01' },
      facts: { joint: 'knee' },
    });
    expect(enrolmentOf(form, 'd1')).not.toHaveProperty('facts');
  });
  it('and what the server says of it is put there', () => {
    const faults = ['anchors.due-date', 'anchors.visit', 'facts.joint'].map((path) => ({ path, code: 'required' }));
    expect(serverFaults([...faults, { path: 'name', code: 'other-name' }])).toEqual({
      'anchors.gestation': 'server',
      'anchors.visit': 'server',
      'facts.joint': 'server',
      name: 'otherName',
    });
  });
});

it('says how the patient is reached', () => {
  expect([reach(good), reach({ email: ' ', phone: '12 34 56 78' }), reach({ email: '', phone: '' })]).toEqual([
    'email',
    'phone',
    'none',
  ]);
});

describe('stepDate', () => {
  it.each([
    ['P0D', '2027-01-31'],
    ['P7D', '2027-02-07'],
    ['P2W', '2027-02-14'],
    ['-P2D', '2027-01-29'],
    ['P1M', '2027-02-28'],
    ['P1Y', '2028-01-31'],
    ['2027-05-01', '2027-05-01'],
    ['2027-05-01T22:30:00Z', '2027-05-02'],
  ])('%s after 31 January is %s', (at, date) => {
    expect(stepDate(at, '2027-01-31')).toBe(date);
  });
  it.each(['P', 'uge 2', '', 'PT2H'])('%s is no date', (at) => {
    expect(stepDate(at, '2027-01-31')).toBeNull();
  });
});

describe('the plan that is shown', () => {
  const asked = {
    anchors: [{ id: 'gestation', required: true, kind: 'date' }],
    facts: [{ id: 'variant', standard: null }],
  };
  const told = { ...good, facts: { variant: 'growth' }, anchors: { gestation: '2027-05-01' } };
  it('is asked for with what was typed, once nothing it hangs on is missing', () => {
    expect(previewOf({ ...told, cpr: '', name: '' }, 'd', asked)).toEqual({
      department: 'd',
      pathway: told.pathway,
      startedOn: told.startedOn,
      facts: { variant: 'growth' },
      anchors: { 'due-date': '2027-05-01' },
    });
    expect(previewOf({ ...told, facts: {} }, 'd', asked)).toBeNull();
    expect(previewOf({ ...told, anchors: { gestation: '2027' } }, 'd', asked)).toBeNull();
    expect(previewOf(told, 'd', undefined)).toBeNull();
  });
  it('a fault goes when its field is corrected, and no other', () => {
    const faults = { name: 'empty', 'facts.variant': 'empty', 'anchors.gestation': 'empty' } as const;
    expect(faultsAfter(faults, { facts: { variant: 'growth' } }, good)).toEqual({
      name: 'empty',
      'anchors.gestation': 'empty',
    });
    expect(faultsAfter(faults, { name: 'N' }, good)).toEqual({
      'facts.variant': 'empty',
      'anchors.gestation': 'empty',
    });
  });
});
