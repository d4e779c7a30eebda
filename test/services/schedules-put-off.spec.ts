import { assignmentsOf, day, enrol } from '../setup/enrol.js';
import { type Clinic, openClinic } from './schedules.helpers.js';

let clinic: Clinic;
// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  clinic = await openClinic(false);
});
afterAll(() => clinic?.test.close());

it('a questionnaire that staff had moved comes again with its visit, when that was cancelled and is booked again', async () => {
  const { test, nora, A } = clinic;
  const { id, patient } = await enrol(test, nora, A, 'lone', {
    pathway: 'arthroplasty',
    facts: { joint: 'hip' },
    anchors: { operation: day(test, 40) },
  });
  const [before] = await assignmentsOf(test, id);
  const seen = { state: 'planned', opensAt: before!.opens.toISOString() };
  await nora.post(`/assignments/${before!.id}/move`, { ...seen, on: day(test, 30), reason: 'Ferie' });
  const [{ id: operation }] = (await nora.get(`/patients/${patient}/appointments`)).body.appointments;
  await nora.post(`/appointments/${operation}/cancel`, {});
  await nora.post(`/appointments/${operation}/move`, { date: day(test, 60) });
  const planned = (await assignmentsOf(test, id)).filter(({ state }) => state === 'planned');
  expect(planned.map(({ step }) => step)).toContain(`${before!.step}+2`);
  const odd = { department: A, patient, kind: 'operation', date: day(test, 60), reference: 'A\u0000B' };
  expect((await nora.put('/appointments', odd)).body.faults).toEqual([{ path: 'reference', code: 'matches' }]);
});

it('an operation that is put off beyond what is planned takes all that hangs on it along', async () => {
  const { test, nora, A } = clinic;
  const { id, patient } = await enrol(test, nora, A, 'ellen', {
    pathway: 'arthroplasty',
    facts: { joint: 'hip' },
    anchors: { operation: day(test, 20) },
  });
  const before = await assignmentsOf(test, id);
  const [{ id: operation }] = (await nora.get(`/patients/${patient}/appointments`)).body.appointments;
  const { body } = await nora.post(`/appointments/${operation}/move`, { date: day(test, 220) });
  expect([body.changes.moved.length, body.changes.revoked]).toEqual([4, []]);
  const after = await assignmentsOf(test, id);
  expect(after.map((row) => [row.id, row.state])).toEqual(before.map((row) => [row.id, 'planned']));
  const reason = 'A\u0000B';
  const odd = await nora.post(`/enrolments/${id}/pause`, { reason });
  expect([odd.status, odd.body.faults]).toEqual([422, [{ path: '', code: 'zero-byte' }]]);
});
