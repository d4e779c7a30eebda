import { createHash, createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { keys } from '../../bench/setup/services.mjs';

const DAY_MS = 86_400_000;

/** Somebody of the department who tries a draft of its rules again and again, whatever becomes of the service meanwhile. */
export class Rehearsing {
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  private constructor(
    private readonly base: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Signs somebody in who may write rules. */
  static async signIn(origin: string, superUrl: string): Promise<Rehearsing> {
    const client = new pg.Client({ connectionString: superUrl });
    await client.connect();
    try {
      const sid = randomBytes(32);
      await client.query(`update membership set roles = '["nurse", "physician"]'`);
      const { rows } = await client.query(
        `insert into session (sid_hash, side, clinician_id, name, idle, expires_at)
         select $1, 'clinic', m.clinician_id, 'Duty', '8 hours', now() + interval '8 hours' from membership m
         returning (select department_id from membership limit 1) as department`,
        [createHash('sha256').update(sid).digest()],
      );
      const csrf = createHmac('sha256', keys.session)
        .update(`csrf:${sid.toString('hex')}`)
        .digest('base64url');
      return new Rehearsing(`${origin}/api/clinic/departments/${rows[0].department}/rules`, {
        cookie: `__Host-stemme-clinic=${sid.toString('hex')}`,
        'x-csrf-token': csrf,
        'content-type': 'application/json',
      });
    } finally {
      await client.end();
    }
  }

  /** Makes a draft; then one rehearsal after the other. */
  async start(): Promise<void> {
    const { version } = await this.call('POST', '/drafts', { ruleSet: 'depression', version: 2 });
    this.running = this.run(`/depression/versions/${version}/rehearsals`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async run(path: string): Promise<void> {
    const date = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
    while (!this.stopping) {
      // refused while three wait, and nobody answers while nobody is there: both are as it should be
      await this.call('POST', path, { from: date(-40), to: date(3) }).catch(() => undefined);
      await pause(150);
    }
  }

  private async call(method: string, path: string, body: object): Promise<{ version: number }> {
    const reply = await fetch(`${this.base}${path}`, {
      method,
      headers: this.headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as { version: number };
  }
}
