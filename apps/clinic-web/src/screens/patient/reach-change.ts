import type { ChannelsChange, PatientChannels } from './data';

type Channel = PatientChannels['channels'][number]['channel'];
type Written = Exclude<Channel, 'phone'>;

export interface ReachForm {
  readonly chosen: readonly Channel[];
  readonly digitalPost: PatientChannels['digitalPost'];
  readonly postal: string;
  /** Bounced channels are tried again: their addresses are right. */
  readonly again: boolean;
}

/** What is ticked: everything that is not off; a call only where it stands before a message. */
export function chosenOf({ channels }: PatientChannels): Channel[] {
  const last = channels.at(-1)?.channel;
  return channels
    .filter(({ channel, status }) => status !== 'off' && !(channel === 'phone' && last === 'phone'))
    .map(({ channel }) => channel);
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);

/** Only what has been changed: an order that was not touched stays the department's. */
export function reachChange(before: PatientChannels, form: ReachForm): ChannelsChange {
  const written = before.channels.map(({ channel }) => channel).filter((one): one is Written => one !== 'phone');
  const off = written.filter((channel) => !form.chosen.includes(channel));
  const bounced = before.channels.filter(({ status }) => status === 'bounced').map(({ channel }) => channel as Written);
  const postalAddress = form.postal.trim() || null;
  return {
    off,
    // a channel that is turned off keeps its place for the day it is turned on again
    ...(same(form.chosen, chosenOf(before)) ? {} : { order: [...form.chosen, ...off] }),
    ...(form.again ? { tryAgain: bounced.filter((channel) => !off.includes(channel)) } : {}),
    ...(form.digitalPost === before.digitalPost ? {} : { digitalPost: form.digitalPost }),
    ...(postalAddress === before.postalAddress ? {} : { postalAddress }),
  };
}
