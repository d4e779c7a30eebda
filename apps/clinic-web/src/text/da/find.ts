export const find = {
  title: 'Find patient',
  label: 'CPR-nummer eller navn',
  help: 'Hele CPR-nummeret eller mindst to bogstaver af navnet. Opslag registreres.',
  submit: 'Søg',
  short: 'Skriv mindst to bogstaver eller et CPR-nummer.',
  none: 'Ingen patienter i afdelingen passer.',
  noneMore: 'Er patienten ny, kan du tilmelde.',
  found: (n: number) => (n === 1 ? '1 patient' : `${n} patienter`),
  noEnrolment: 'ingen forløb',
  paper: 'Indtast et papirskema med koden på arket',
};
