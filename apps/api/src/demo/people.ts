/**
 * The demo region's people. All of them are invented, and none of their CPR numbers can belong to anybody:
 *
 * - 300174-9995 and 251248-9996 are the Danish health IT standards' own test persons (HL7 Denmark, dk-core).
 * - All others have 60 added to the day of birth (71 for the 11th), CPR-kontoret's advice for numbers that must not be
 *   mistaken for a real one: no calendar has such a day, so no such number is ever issued.
 *
 * E-mail addresses end in `example.test`, a name that never leads anywhere (RFC 6761).
 */

export const DEMO_ROLES = ['patient', 'nurse', 'physician', 'administrator'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

export interface DemoDepartment {
  key: 'A' | 'B' | 'C' | 'D';
  /** Told to clinicians only: it names a speciality. */
  name: string;
  /** What patients, messages and the outside see. */
  publicName: string;
  sor: string;
  zone: string;
}

interface DemoPersonBase {
  /** Short name to pick a person by, in tests and on the sign-in page. */
  login: string;
  /** `sub` at the identity provider: says nothing about the person. */
  subject: string;
  name: string;
  email: string;
  department: DemoDepartment['key'];
  language: 'da' | 'en';
}

export interface DemoPatient extends DemoPersonBase {
  side: 'patient';
  role: 'patient';
  cpr: string;
  /** Local date; the CPR number's own where it has one. */
  born: string;
}

export interface DemoClinician extends DemoPersonBase {
  side: 'staff';
  role: Exclude<DemoRole, 'patient'>;
  /** As a hospital's provider sends them: `stemme:<SOR code>:<role>`. */
  groups: readonly string[];
}

export type DemoPerson = DemoPatient | DemoClinician;

/** The last digit of C's and D's SOR codes is not the one that would check: no real place has them. */
export const departments = {
  A: {
    key: 'A',
    name: 'Psykiatrisk Ambulatorium Nord',
    publicName: 'Ambulatoriet, Nordby Hospital',
    sor: '368061000016003',
    zone: 'Europe/Copenhagen',
  },
  B: {
    key: 'B',
    name: 'Neurologisk Klinik Syd',
    publicName: 'Klinikken, Sydby Hospital',
    sor: '368071000016008',
    zone: 'Europe/Copenhagen',
  },
  C: {
    key: 'C',
    name: 'Medicinsk Klinik Øst',
    publicName: 'Klinikken, Østby Hospital',
    sor: '368081000016001',
    zone: 'Europe/Copenhagen',
  },
  D: {
    key: 'D',
    name: 'Kirurgisk og Onkologisk Klinik Vest',
    publicName: 'Ambulatoriet, Vestby Hospital',
    sor: '368091000016009',
    zone: 'Europe/Copenhagen',
  },
} as const satisfies Record<DemoDepartment['key'], DemoDepartment>;

type Roles = readonly [DemoClinician['role'], ...DemoClinician['role'][]];

function clinician(login: string, name: string, department: DemoDepartment['key'], roles: Roles): DemoClinician {
  return {
    side: 'staff',
    login,
    subject: `staff-${login}`,
    name,
    email: `${login}@example.test`,
    department,
    role: roles[0],
    language: 'da',
    groups: roles.map((role) => `stemme:${departments[department].sor}:${role}`),
  };
}

type PatientRow = readonly [
  login: string,
  name: string,
  department: DemoDepartment['key'],
  cpr: string,
  born: string,
  language: 'da' | 'en',
];

function patient([login, name, department, cpr, born, language]: PatientRow, place: number): DemoPatient {
  return {
    side: 'patient',
    login,
    // like MitID's: a UUID that tells nothing
    subject: `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`,
    name,
    email: `${login}@example.test`,
    department,
    role: 'patient',
    language,
    cpr,
    born,
  };
}

export const clinicians: readonly DemoClinician[] = [
  clinician('nora', 'Nora Nordtest', 'A', ['nurse', 'administrator']),
  clinician('nils', 'Nils Nordtest', 'A', ['nurse']),
  clinician('liv', 'Liv Lægeprøve', 'A', ['physician']),
  clinician('sanne', 'Sanne Sydtest', 'B', ['nurse', 'administrator']),
  clinician('ester', 'Ester Østtest', 'C', ['nurse', 'administrator']),
  clinician('emil', 'Emil Østtest', 'C', ['physician']),
  clinician('vera', 'Vera Vesttest', 'D', ['nurse', 'administrator']),
  clinician('viggo', 'Viggo Vesttest', 'D', ['physician']),
];

const PATIENTS: readonly PatientRow[] = [
  ['karl', 'Karl Eksempel', 'A', '3001749995', '1974-01-30', 'da'],
  ['nanna', 'Nanna Opdigtet', 'A', '2512489996', '1948-12-25', 'da'],
  ['bodil', 'Bodil Prøvesen', 'A', '7105829992', '1982-05-11', 'da'],
  ['aksel', 'Aksel Attrap', 'A', '6509909993', '1990-09-05', 'da'],
  ['ellen', 'Ellen Example', 'A', '8802769994', '1976-02-28', 'en'],
  ['oskar', 'Oskar Opfundet', 'A', '6907019995', '2001-07-09', 'da'],
  ['lone', 'Lone Låtsom', 'B', '7403689998', '1968-03-14', 'da'],
  ['dan', 'Dan Demosen', 'B', '9010959991', '1995-10-30', 'da'],
  ['mia', 'Mia Modelmann', 'B', '6210599990', '1959-10-02', 'da'],
  ['peter', 'Peter Placeholder', 'B', '8006889997', '1988-06-20', 'en'],
  ['poul', 'Poul Påfundet', 'C', '7704519991', '1951-04-17', 'da'],
  ['helga', 'Helga Hittepåsom', 'C', '6811469990', '1946-11-08', 'da'],
  ['inger', 'Inger Ikkevirkelig', 'C', '8306499994', '1949-06-23', 'da'],
  ['rikke', 'Rikke Romanfigur', 'C', '6205719990', '1971-05-02', 'da'],
  ['gunnar', 'Gunnar Gætværk', 'D', '7901579997', '1957-01-19', 'da'],
  ['vibeke', 'Vibeke Vikarnavn', 'D', '7309729996', '1972-09-13', 'da'],
  ['tove', 'Tove Tænktsom', 'D', '8712649992', '1964-12-27', 'da'],
  ['sofie', 'Sofie Skabelon', 'D', '6603949998', '1994-03-06', 'en'],
];

export const patients: readonly DemoPatient[] = PATIENTS.map(patient);

export const people: readonly DemoPerson[] = [...clinicians, ...patients];

/** By department, in the departments' order; a department with none of them is left out. */
export function byDepartment(
  some: readonly DemoPerson[],
): { readonly department: DemoDepartment; readonly people: readonly DemoPerson[] }[] {
  return Object.values(departments)
    .map((department) => ({ department, people: some.filter((person) => person.department === department.key) }))
    .filter((group) => group.people.length > 0);
}
