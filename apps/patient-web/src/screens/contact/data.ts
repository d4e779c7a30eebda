import { askForContact, getHome } from '../../api/patient';
import { getCalls, putCallWish } from '../../api/talks';
import type { ContactReceived, ContactRequest, Home } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';
import { newId } from '../../ui/uuid';
import { isNumber, type Reaching } from '../../ui/when-to-call';

export type { Home };

/** The numbers that are known, by enrolment: none where they could not be fetched. */
export type Numbers = Readonly<Record<string, string | null>>;

export async function loadContact(): Promise<Home & { readonly numbers: Numbers }> {
  const [home, calls] = await Promise.all([getHome(), getCalls().catch(() => ({ numbers: [] }))]);
  rememberPhones(home.departments.flatMap(({ phones }) => phones));
  return { ...home, numbers: Object.fromEntries(calls.numbers.map(({ enrolment, number }) => [enrolment, number])) };
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

/** Number and times beside the wish; the wish itself has been sent. `none`: the patient wrote nothing of it. */
export async function sendTimes(enrolment: string, { number, times }: Reaching): Promise<'none' | 'saved' | 'failed'> {
  if (times.length === 0 && !isNumber(number)) return 'none';
  try {
    await putCallWish(newId(), { enrolment, number: number.trim(), wishes: times.map((time) => ({ ...time })) });
    return 'saved';
  } catch {
    return 'failed';
  }
}
