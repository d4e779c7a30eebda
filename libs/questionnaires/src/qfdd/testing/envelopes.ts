import type { Organization, QfddEnvelope, QrdEnvelope } from '../cda/envelope.js';

/** Envelopes for tests. People are made up; the CPR numbers are official test numbers. */

export const hospital: Organization = {
  sor: '310541000016007',
  name: 'Odense Universitetshospital',
  telecom: ['tel:65112233', 'mailto:epi@example.dk'],
  address: { street: ['Neurologisk afdeling C', 'Valdemarsgade 53'], postalCode: '5700', city: 'Svendborg' },
};

const id = { root: '1.2.208.184', extension: '12345678-1234-4123-8123-123456789abc', authority: 'MedCom' };
const naming = { root: '1.2.208.184.100.2', codeSystem: '1.2.208.184.100.2' };

export const formEnvelope: QfddEnvelope = {
  ...{ id, naming, time: '2026-05-27T12:00:00+02:00', language: 'da' },
  ...{ author: hospital, custodian: hospital },
};

const nancy = { given: ['Nancy', 'Ann'], family: 'Berggren' };

export const responseEnvelope: QrdEnvelope = {
  ...{ naming, time: '2026-05-28T09:30:00+02:00', language: 'da', custodian: hospital },
  id: { ...id, extension: '87654321-4321-4321-9321-cba987654321' },
  patient: { cpr: '2512489996', name: nancy, gender: 'F', birthDate: '1948-12-25' },
  authors: [
    { role: 'self', cpr: '2512489996', name: nancy, organization: hospital, time: '2026-05-28T09:30:00+02:00' },
  ],
  answered: { from: '2026-05-28T09:20:00+02:00', to: '2026-05-28T09:29:59+02:00' },
  form: id.extension,
};
