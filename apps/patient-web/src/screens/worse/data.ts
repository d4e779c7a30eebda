import { getHome, openExtra } from '../../api/patient';
import type { Home } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';
import { newId } from '../../ui/uuid';

export type { Home };

export async function loadWorse(): Promise<Home> {
  const home = await getHome();
  rememberPhones(home.departments.flatMap(({ phones }) => phones));
  return home;
}

const ids = new Map<string, string>();

/** Opens a questionnaire now. Pressed twice, or again after a lost reply, it opens one. */
export async function openNow(enrolment: string): Promise<string> {
  const id = ids.get(enrolment) ?? newId();
  ids.set(enrolment, id);
  const { assignment } = await openExtra(enrolment, id);
  ids.delete(enrolment);
  return assignment;
}
