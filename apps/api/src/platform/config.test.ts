import { ConfigFault, readConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const demo = {
  STEMME_MODE: 'demo',
  DATABASE_URL: 'postgres://a:secret-word@localhost/x',
  WORKER_DATABASE_URL: 'postgres://b@localhost/x',
  CPR_KEY: key,
  CPR_INDEX_KEY: key,
  SESSION_KEY: key,
};
const production = {
  ...demo,
  STEMME_MODE: undefined,
  PATIENT_ORIGIN: 'https://patient.example.dk',
  CLINIC_ORIGIN: 'https://clinic.example.dk',
  SMTP_URL: 'smtp://mail',
  MAIL_FROM: 'a@example.dk',
  ...Object.fromEntries(
    ['PATIENT', 'CLINIC'].flatMap((side) =>
      ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((part) => [`${side}_OIDC_${part}`, 'https://idp.example.dk']),
    ),
  ),
};
const sentence = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    return error.message;
  }
};

it('is demo only when told so, and then on loopback alone', () => {
  expect(readConfig(demo)).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, smtp: null, identity: null });
  expect(readConfig(production)).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    clinicOrigin: 'https://clinic.example.dk',
  });
});

it('names every missing key at once, and no value', () => {
  const said = sentence({ DATABASE_URL: 'mysql://a:secret-word@h/x' });
  for (const name of [
    'DATABASE_URL',
    'WORKER_DATABASE_URL',
    'CPR_KEY',
    'SESSION_KEY',
    'PATIENT_ORIGIN',
    'SMTP_URL',
    'CLINIC_OIDC_ISSUER',
  ]) {
    expect(said).toContain(name);
  }
  expect(said).not.toContain('secret-word');
});

it.each([
  ['PORT', '70000'],
  ['PORT', 'x'],
  ['CPR_KEY', 'c2hvcnQ='],
  ['PATIENT_ORIGIN', 'http://patient.example.dk'],
  ['PATIENT_ORIGIN', 'https://patient.example.dk/path'],
  ['LOG_LEVEL', 'loud'],
])('refuses %s = %s', (name, value) => {
  expect(sentence({ ...production, [name]: value })).toContain(name);
});

it('is frozen', () => {
  expect(Object.isFrozen(readConfig(demo))).toBe(true);
});

describe('text messages and Digital Post', () => {
  const sms = {
    SMS_GATEWAY_URL: 'https://sms.example.dk/messages/',
    SMS_GATEWAY_TOKEN: 'secret-word',
    SMS_SENDER: 'Nordby',
  };

  it('are off until they are set, and then whole', () => {
    expect(readConfig(production)).toMatchObject({ sms: null, digitalPost: null, lettersFolder: null });
    expect(readConfig({ ...production, ...sms }).sms).toEqual({
      url: 'https://sms.example.dk/messages',
      token: 'secret-word',
      sender: 'Nordby',
    });
    expect(readConfig({ ...production, DIGITAL_POST_DIR: '/post', DIGITAL_POST_CVR: '12345678' }).digitalPost).toEqual({
      folder: '/post',
      cvr: '12345678',
    });
  });

  it.each([
    [{ ...sms, SMS_GATEWAY_TOKEN: undefined }, 'SMS_GATEWAY_TOKEN is missing'],
    [{ ...sms, SMS_GATEWAY_URL: 'http://sms.example.dk' }, 'SMS_GATEWAY_URL must be an https address'],
    [{ ...sms, SMS_SENDER: 'a name that is too long' }, 'SMS_SENDER is no sender name'],
    [{ DIGITAL_POST_DIR: '/post' }, 'DIGITAL_POST_CVR is not eight digits'],
    [{ DIGITAL_POST_CVR: '12345678' }, 'DIGITAL_POST_DIR is missing'],
  ])('%j stops the start', (more, words) => {
    const said = sentence({ ...production, ...more });
    expect(said).toContain(words);
    expect(said).not.toContain('secret-word');
  });
});
