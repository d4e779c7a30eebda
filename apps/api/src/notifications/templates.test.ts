import { TYPICAL_DATA } from '@stemme/pathways';
import { previewOf, settingsAddress, shortAddress } from './templates.js';

const data = TYPICAL_DATA.da;
const sms = (body: string, values = data) => previewOf('invitation', 'sms', { subject: '', body }, values);

it('fills what is known and leaves the rest where it stands', () => {
  const shown = sms('{afsender} {navn} {telefon} {kortadresse}');
  expect(shown.body).toBe('Ambulatoriet, Nordby Hospital {navn} 70 10 20 30 svar.nordby.dk');
  expect(shown.faults).toEqual([{ path: 'body', code: 'unknown-brace', found: 'navn' }]);
});

it('puts data in as they are, also when they look like a template', () => {
  expect(sms('{afsender}', { afsender: '$& {telefon}' }).body).toContain('$&');
});

it('counts an SMS as it is sent, with the department’s own name', () => {
  const long = { ...data, afsender: 'A'.repeat(160) };
  expect(sms('{afsender} {telefon} {kortadresse}', long).sms).toMatchObject({ encoding: 'gsm-7', segments: 2 });
  expect(previewOf('invitation', 'letter', { subject: 'x', body: 'y' }, data).sms).toBeNull();
});

it('tells what only the data bring in: a word of the text itself is a fault of the text', () => {
  const named = { ...data, afsender: 'Psykiatrisk Klinik', telefon: '010203-4567' };
  expect(sms('{afsender} {telefon}', named).telling).toEqual(['psykiatrisk', '']);
  const own = sms('Om epilepsi: {afsender} {telefon} {kortadresse}', data);
  expect(own.telling).toEqual([]);
  expect(own.faults).toContainEqual({ path: 'body', code: 'forbidden-word', found: 'epilepsi' });
});

it('knows the addresses that stand in messages', () => {
  expect(shortAddress(null, 'https://pro.example.dk')).toBe('pro.example.dk');
  expect(shortAddress('svar.dk', 'https://pro.example.dk')).toBe('svar.dk');
  expect(settingsAddress('https://pro.example.dk')).toBe('https://pro.example.dk/beskeder');
});
