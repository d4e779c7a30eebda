import type { OwnChannels } from './data';

export type Way = OwnChannels['channels'][number];
/** A call is no choice of the patient's: it is always the last way. */
export type Name = Exclude<Way['channel'], 'phone'>;

const written = (channel: Way['channel']): channel is Name => channel !== 'phone';

/** What is on the page, saved or not. */
export interface Choices {
  /** every channel there is, the first first */
  readonly order: readonly Name[];
  readonly off: readonly Name[];
  readonly email: string;
  readonly phone: string;
}

export function choicesOf({ channels, email, phone }: OwnChannels): Choices {
  return {
    order: channels.map(({ channel }) => channel).filter(written),
    off: channels
      .filter(({ status }) => status === 'off')
      .map(({ channel }) => channel)
      .filter(written),
    email: email ?? '',
    phone: phone ?? '',
  };
}

/** One place up (-1) or down (1); at the ends nothing moves. */
export function moved(choices: Choices, name: Name, by: -1 | 1): Choices {
  const from = choices.order.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= choices.order.length) return choices;
  const order = [...choices.order];
  order.splice(from, 1);
  order.splice(to, 0, name);
  return { ...choices, order };
}

export function toggled(choices: Choices, name: Name): Choices {
  const off = choices.off.includes(name) ? choices.off.filter((one) => one !== name) : [...choices.off, name];
  return { ...choices, off };
}

/** The address a channel would use with what is written on the page; null when it has none. */
export function addressIn(choices: Choices, way: Way): string | null {
  if (way.channel === 'email') return choices.email.trim() || null;
  if (way.channel === 'sms') return choices.phone.trim() || null;
  return way.address;
}

export type Standing = 'works' | 'off' | 'no-address' | 'bounced' | 'exempt';

/** How a channel would stand if this were saved: another address than the one that bounced is tried again. */
export function standing(choices: Choices, way: Way): Standing {
  if (written(way.channel) && choices.off.includes(way.channel)) return 'off';
  if (way.status === 'exempt') return 'exempt';
  const address = addressIn(choices, way);
  if (way.channel !== 'digital-post' && address === null) return 'no-address';
  if (way.status === 'bounced' && address === way.address) return 'bounced';
  return 'works';
}

/** Those that would be used, in order; none = the clinic calls. */
export function used(choices: Choices, channels: readonly Way[]): Name[] {
  return choices.order.filter((name) => {
    const way = channels.find(({ channel }) => channel === name);
    return way !== undefined && standing(choices, way) === 'works';
  });
}

/** Faults of what is written, as the server would find them. */
export function faultsOf({ email, phone }: Choices): ('email' | 'phone')[] {
  const mail = email.trim();
  const number = phone.trim();
  return [
    ...(mail !== '' && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/.test(mail) ? (['email'] as const) : []),
    ...(number !== '' && !/^\+?\d(?: ?\d){5,14}$/.test(number) ? (['phone'] as const) : []),
  ];
}

export const isSame = (one: Choices, other: Choices): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted({ order, off, email, phone }: Choices) {
  return { order, off: [...off].sort(), email: email.trim(), phone: phone.trim() };
}
