import { askForContact, getHome } from '../../api/patient';
import type { ContactReceived, ContactRequest, Home } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';
import { newId } from '../../ui/uuid';

export type { Home };

export async function loadContact(): Promise<Home> {
  const home = await getHome();
  rememberPhones(home.departments.flatMap(({ phones }) => phones));
  return home;
}

export type Wish = Omit<ContactRequest, 'id'>;

let underWay: { readonly wish: string; readonly id: string } | undefined;

/** Sends the wish once, however often the button is pressed. */
export async function send(wish: Wish): Promise<ContactReceived> {
  const key = JSON.stringify(wish);
  if (underWay?.wish !== key) underWay = { wish: key, id: newId() };
  const received = await askForContact({ ...wish, id: underWay.id });
  underWay = undefined;
  return received;
}
