/** Everything the process is told from outside, checked once at the start and frozen. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly workerDatabaseUrl: string;
  readonly redisUrl: string | null;
  readonly worker: boolean;
  readonly patientOrigin: string;
  readonly clinicOrigin: string;
  readonly keys: { readonly cpr: Buffer; readonly cprIndex: Buffer; readonly session: Buffer };
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Text messages by an HTTP gateway (docs/sms-gateway.md); null = no department can send any. */
  readonly sms: { readonly url: string; readonly token: string; readonly sender: string } | null;
  /** Digital Post as files in a folder; null = none. `cvr`: of the authority that sends. */
  readonly digitalPost: { readonly folder: string; readonly cvr: string } | null;
  /** Where the demo lays letters for its inbox; null everywhere else. */
  readonly lettersFolder: string | null;
  readonly identity: { readonly patient: IdentityClient; readonly clinic: IdentityClient } | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export interface IdentityClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is wrong with the environment: names of keys, never their values. */
export class ConfigFault extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws ConfigFault naming every missing or malformed key at once.
 */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
  const demo = env.STEMME_MODE === 'demo';
  const need = (key: string): string => {
    const value = env[key];
    if (!value) faults.push(`${key} is missing`);
    return value ?? '';
  };
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT is not a port number');
  const here = `http://localhost:${port}`;
  const config: Config = {
    mode: demo ? 'demo' : 'production',
    host: env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    port,
    databaseUrl: postgresUrl('DATABASE_URL', need('DATABASE_URL'), faults),
    workerDatabaseUrl: postgresUrl('WORKER_DATABASE_URL', need('WORKER_DATABASE_URL'), faults),
    redisUrl: env.REDIS_URL || null,
    worker: env.STEMME_WORKER !== 'off',
    patientOrigin: origin('PATIENT_ORIGIN', demo ? (env.PATIENT_ORIGIN ?? here) : need('PATIENT_ORIGIN'), demo, faults),
    clinicOrigin: origin('CLINIC_ORIGIN', demo ? (env.CLINIC_ORIGIN ?? here) : need('CLINIC_ORIGIN'), demo, faults),
    keys: {
      cpr: key('CPR_KEY', need('CPR_KEY'), faults),
      cprIndex: key('CPR_INDEX_KEY', need('CPR_INDEX_KEY'), faults),
      session: key('SESSION_KEY', need('SESSION_KEY'), faults),
    },
    smtp: demo ? null : { url: need('SMTP_URL'), from: need('MAIL_FROM') },
    sms: smsGateway(env, demo, faults),
    digitalPost: digitalPost(env, faults),
    lettersFolder: null,
    identity: demo ? null : { patient: client('PATIENT', need), clinic: client('CLINIC', need) },
    logLevel: level(env.LOG_LEVEL, faults),
  };
  if (faults.length > 0) throw new ConfigFault(`The environment is not complete: ${faults.join('; ')}.`);
  return Object.freeze(config);
}

/** All three keys or none. The token and the words of a message travel: only over https. */
function smsGateway(env: Env, demo: boolean, faults: string[]): Config['sms'] {
  const { SMS_GATEWAY_URL: url = '', SMS_GATEWAY_TOKEN: token = '', SMS_SENDER: sender = '' } = env;
  if (!url && !token && !sender) return null;
  for (const [name, value] of Object.entries({ SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token, SMS_SENDER: sender }))
    if (!value) faults.push(`${name} is missing`);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const loopback = parsed !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(parsed.hostname);
  if (url && (!parsed || !(parsed.protocol === 'https:' || (parsed.protocol === 'http:' && (demo || loopback)))))
    faults.push('SMS_GATEWAY_URL must be an https address');
  // what a phone shows as the sender: 1 to 11 letters and digits, or a number
  if (sender && !/^([A-Za-z0-9][A-Za-z0-9 ]{0,10}|\+?\d{3,15})$/.test(sender))
    faults.push('SMS_SENDER is no sender name');
  return { url: url.replace(/\/$/, ''), token, sender };
}

function digitalPost(env: Env, faults: string[]): Config['digitalPost'] {
  const { DIGITAL_POST_DIR: folder = '', DIGITAL_POST_CVR: cvr = '' } = env;
  if (!folder && !cvr) return null;
  if (!folder) faults.push('DIGITAL_POST_DIR is missing');
  if (!/^\d{8}$/.test(cvr)) faults.push('DIGITAL_POST_CVR is not eight digits');
  return { folder, cvr };
}

function client(side: string, need: (key: string) => string): IdentityClient {
  return {
    issuer: need(`${side}_OIDC_ISSUER`),
    clientId: need(`${side}_OIDC_CLIENT_ID`),
    clientSecret: need(`${side}_OIDC_CLIENT_SECRET`),
  };
}

function postgresUrl(name: string, value: string, faults: string[]): string {
  if (value && !/^postgres(ql)?:\/\//.test(value)) faults.push(`${name} is not a postgres:// address`);
  return value;
}

/** In production both webs are served over https; anything else would send session cookies in the clear. */
function origin(name: string, value: string, demo: boolean, faults: string[]): string {
  if (!value) return value;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || url.origin !== value) faults.push(`${name} is not an origin such as https://pro.example.dk`);
  else if (!demo && url.protocol !== 'https:') faults.push(`${name} must be https`);
  return value;
}

function key(name: string, value: string, faults: string[]): Buffer {
  const bytes = Buffer.from(value, 'base64');
  if (value && bytes.length !== 32) faults.push(`${name} is not 32 bytes in base64`);
  return bytes;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

function level(value: string | undefined, faults: string[]): Config['logLevel'] {
  const found = LOG_LEVELS.find((name) => name === (value ?? 'info'));
  if (!found) faults.push(`LOG_LEVEL is not one of ${LOG_LEVELS.join(', ')}`);
  return found ?? 'info';
}
