import { publicHolidays } from '../departments/holidays.js';
import { type DemoDepartment, departments } from './people.js';

/** No subscriber in Denmark has a number that begins with 1: nobody is called by mistake. */
const NUMBERS = { A: '10 00 00 01', B: '10 00 00 02', psychiatric: '10 00 00 03', doctor: '10 00 00 04' } as const;
const WEEKDAYS = [1, 2, 3, 4, 5];

/**
 * The demo region's departments as definitions for `applyDepartment`.
 * @param today local date: the numbers are as good as checked on it, and the holidays of its year and the next two are closed
 */
export function demoDepartments(today: string) {
  const year = Number(today.slice(0, 4));
  const closed = [0, 1, 2].flatMap((ahead) => publicHolidays(year + ahead));
  const phone = (kind: string, number: string, da: string, en: string) => ({
    kind,
    number,
    label: { da, en },
    checkedOn: today,
  });
  const of = ({ key, name, publicName, sor, zone }: DemoDepartment, pathways: string[], switches: object) => ({
    sor,
    name,
    publicName,
    zone,
    phones: [
      phone('department', NUMBERS[key], publicName, publicName),
      phone('psychiatric-emergency', NUMBERS.psychiatric, 'Psykiatrisk akuttelefon', 'Psychiatric emergency line'),
      phone('out-of-hours', NUMBERS.doctor, 'Lægevagten', 'Out-of-hours doctor'),
      phone('emergency', '112', 'Alarm 112', 'Emergency 112'),
    ],
    hours: WEEKDAYS.map((day) => ({ day, from: '08:00', to: '15:00' })),
    closed,
    switches,
    pathways,
  });
  return [of(departments.A, ['depression'], {}), of(departments.B, ['epilepsy'], { 'who-5': true })];
}
