import { type Channel, WRITTEN_CHANNELS, type WrittenChannel } from '@stemme/pathways';

/** How a channel stands for a patient, and `works` alone may be used. */
export const CHANNEL_STATUSES = ['works', 'off', 'bounced', 'no-address', 'exempt'] as const;
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number];

/** Why a channel failed for good; each is something a person can mend. */
export const CHANNEL_FAILURES = ['bounced', 'unknown-number', 'exempt', 'no-address', 'returned'] as const;
export type ChannelFailure = (typeof CHANNEL_FAILURES)[number];

/** The newest row of a channel. `address`: the one that was bounced. */
export interface ChannelState {
  readonly channel: WrittenChannel;
  readonly state: 'on' | 'off' | 'bounced';
  readonly why: string;
  readonly address: string | null;
  readonly at: Date;
}

/** The part of a person's record that tells where they are reached. */
export interface Addresses {
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly digitalPost: 'yes' | 'exempt' | 'unknown';
}

export interface ReachBy {
  /** The channels the department sends by, in its order. */
  readonly offered: readonly Channel[];
  /** The patient's own order; null = the department's. */
  readonly order: readonly Channel[] | null;
  readonly addresses: Addresses;
  readonly states: readonly ChannelState[];
}

export interface ChannelOf {
  readonly channel: Channel;
  readonly status: ChannelStatus;
  /** Empty for Digital Post, whose address is the person; null when there is none. */
  readonly address: string | null;
  /** The row that turned it off or broke it. */
  readonly state: ChannelState | null;
}

/**
 * Every channel of the department in the order in which it is used for the patient: the patient's own order, then what is
 * left of the department's. A call is always the last way, unless somebody has put it earlier.
 */
export function channelsOf({ offered, order, addresses, states }: ReachBy): ChannelOf[] {
  const wished = (order ?? []).filter((channel) => channel === 'phone' || offered.includes(channel));
  const all = [...new Set([...wished, ...offered.filter((channel) => channel !== 'phone' || order === null), 'phone'])];
  return (all as Channel[]).map((channel) => standing(channel, addresses, states));
}

/** Those that may be used, in order: never empty, for a call needs no address, only somebody who finds the number. */
export function usable(channels: readonly ChannelOf[]): { channel: Channel; address: string }[] {
  return channels
    .filter(({ status }) => status === 'works')
    .map(({ channel, address }) => ({ channel, address: address ?? '' }));
}

/** Can any message of ours reach the patient, without a call? */
export function reachable(channels: readonly ChannelOf[]): boolean {
  return channels.some(({ channel, status }) => channel !== 'phone' && status === 'works');
}

function standing(channel: Channel, addresses: Addresses, states: readonly ChannelState[]): ChannelOf {
  const address = addressOf(channel, addresses);
  if (channel === 'phone') return { channel, status: 'works', address, state: null };
  const state = states.find((one) => one.channel === channel) ?? null;
  if (state?.state === 'off') return { channel, status: 'off', address, state };
  if (channel === 'digital-post' && addresses.digitalPost === 'exempt')
    return { channel, status: 'exempt', address, state: null };
  if (address === null) return { channel, status: 'no-address', address, state: null };
  // another address than the one that bounced: it has been corrected
  if (state?.state === 'bounced' && (state.address ?? '') === address)
    return { channel, status: 'bounced', address, state };
  return { channel, status: 'works', address, state: null };
}

/** The address of a channel; blank is none. */
export function addressOf(channel: Channel, { email, phone, postalAddress }: Addresses): string | null {
  const of = { email, sms: phone, phone, letter: postalAddress, 'digital-post': null } as const;
  return channel === 'digital-post' ? '' : of[channel]?.trim() || null;
}

/** A patient orders what is written to them; a call that staff have put first stays first. */
export function ownOrder(wished: readonly WrittenChannel[], before: readonly Channel[] | null): Channel[] {
  const first: Channel[] = before?.[0] === 'phone' ? ['phone'] : [];
  return [...first, ...wished, ...WRITTEN_CHANNELS.filter((channel) => before?.includes(channel))].filter(
    (channel, place, all) => all.indexOf(channel) === place,
  );
}
