import { assignmentsOf, day, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { type Clinic, openClinic } from './schedules.helpers.js';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic(false);
  // who transfers belongs to both
  await rowsOf(
    clinic.test,
    `insert into membership (clinician_id, department_id, roles)
     select id, $1, '["nurse"]' from clinician where subject = 'staff-nora' on conflict do nothing`,
    [clinic.B],
  );
});
afterAll(() => clinic?.test.close());

/** How the patient is reached from the department, and whose word each channel's state is. */
async function reachOf(patient: string, department: string) {
  const [row] = await rowsOf<Record<string, unknown>>(
    clinic.test,
    `select p.channels, p.digital_post as "digitalPost", p.postal_address as "postalAddress",
       coalesce((select jsonb_object_agg(channel, jsonb_build_array(state, address, by_kind)) from (
         select distinct on (channel) * from channel_state where patient_id = p.id and state <> 'address'
         order by channel, id desc) s), '{}') as states
     from patient p where p.department_id = $2 and p.cpr_hash = (select cpr_hash from patient where id = $1)`,
    [patient, department],
  );
  return row;
}
const say = (patient: string, channel: string, state: string, address: string | null = null, minutesAgo = 0) =>
  rowsOf(
    clinic.test,
    `insert into channel_state (department_id, patient_id, channel, state, why, address, by_kind, at)
     select department_id, id, $2, $3, 'chosen', $4, 'patient', app.now() - make_interval(mins => $5) from patient where id = $1`,
    [patient, channel, state, address, minutesAgo],
  );
const transfer = async (id: string) => {
  const { status, body } = await clinic.nora.post(`/enrolments/${id}/transfer`, { to: clinic.B });
  expect([status, body.status]).toEqual([200, 'transferred']);
  expect((await assignmentsOf(clinic.test, body.enrolment)).length).toBeGreaterThan(0);
};

it('a patient who is new in the department is reached there as here: what they turned off stays off', async () => {
  const { test, nora, A, B } = clinic;
  const { id, patient } = await enrol(test, nora, A, 'karl', { startedOn: day(test, 1) });
  await rowsOf(
    test,
    `update patient set channels = '["sms", "letter"]', digital_post = 'exempt', postal_address = 'Testvej 1' where id = $1`,
    [patient],
  );
  await say(patient, 'sms', 'off');
  await say(patient, 'sms', 'on');
  await say(patient, 'email', 'off');
  await say(patient, 'letter', 'bounced', 'Testvej 1');
  await transfer(id);
  expect(await reachOf(patient, B)).toEqual({
    channels: ['sms', 'letter'],
    digitalPost: 'exempt',
    postalAddress: 'Testvej 1',
    states: { email: ['off', null, 'patient'], letter: ['bounced', 'Testvej 1', 'patient'] },
  });
});

it('one the department knows keeps what it knows; only what was turned off later than anything chosen there goes along', async () => {
  const { test, nora, A, B } = clinic;
  const known = await enrol(test, nora, B, 'bodil', { pathway: 'epilepsy', startedOn: day(test, 1) });
  const { id, patient } = await enrol(test, nora, A, 'bodil', { startedOn: day(test, 1) });
  await rowsOf(test, `update patient set channels = '["letter"]', digital_post = 'exempt' where id = $1`, [patient]);
  await rowsOf(test, `update patient set channels = '["email"]' where id = $1`, [known.patient]);
  await say(patient, 'sms', 'off', null, 30);
  await say(known.patient, 'sms', 'on', null, 20);
  await say(known.patient, 'email', 'on', null, 20);
  await say(patient, 'email', 'off', null, 10);
  await say(patient, 'letter', 'bounced', 'Testvej 1', 10);
  await transfer(id);
  expect(await reachOf(known.patient, B)).toEqual({
    channels: ['email'],
    digitalPost: 'unknown',
    postalAddress: null,
    states: { email: ['off', null, 'patient'], sms: ['on', null, 'patient'] },
  });
});
