import { openTalks, type Talking } from './consultations.helpers.js';
import { itemOf, listed, settled } from './triage.helpers.js';

let here: Talking;
beforeAll(async () => {
  here = await openTalks();
});
afterAll(() => here?.test.close());

describe('Det vigtigste for mig', () => {
  it('is read by a person when it is new, once, and stands on the patient’s page', async () => {
    const { test, nora, karl } = here;
    const said = await karl.me.put(`/matters/${karl.enrolment}`, { text: ' At kunne\n  cykle  igen ' });
    expect([said.status, said.body.matters[0].text]).toEqual([200, 'At kunne cykle igen']);
    await karl.me.put(`/matters/${karl.enrolment}`, { text: 'At kunne cykle igen' });
    const item = await itemOf(nora, karl.department, ({ kind }) => kind === 'matter');
    expect(item).toMatchObject({ level: 'yellow', patient: { id: karl.patient } });
    expect(item.reasons[0]!.readings[0]!.value.da).toBe('At kunne cykle igen');
    await settled(test);
    expect((await listed(nora, karl.department)).filter(({ kind }) => kind === 'matter').length).toBe(1);
    const page = await nora.get(`/patients/${karl.patient}/talks`);
    expect(page.body.matters).toMatchObject([{ enrolment: karl.enrolment, text: 'At kunne cykle igen' }]);
    // taken back: no longer shown, and what was written is still read
    await karl.me.put(`/matters/${karl.enrolment}`, { text: '' });
    expect((await nora.get(`/patients/${karl.patient}/talks`)).body.matters).toEqual([]);
    expect((await listed(nora, karl.department)).filter(({ kind }) => kind === 'matter').length).toBe(1);
  });

  it('is at most 300 characters, and goes with no questionnaire of somebody else', async () => {
    const { karl, nanna } = here;
    expect((await karl.me.put(`/matters/${karl.enrolment}`, { text: 'x'.repeat(301) })).status).toBe(422);
    const other = { text: 'x', assignment: nanna.assignment };
    expect((await karl.me.put(`/matters/${karl.enrolment}`, other)).status).toBe(404);
  });
});
