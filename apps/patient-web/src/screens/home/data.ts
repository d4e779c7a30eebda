import { getHome } from '../../api/patient';
import type { Home } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';

export type { Home };

export async function loadHome(): Promise<Home> {
  const home = await getHome();
  rememberPhones(home.departments.flatMap(({ phones }) => phones));
  return home;
}
