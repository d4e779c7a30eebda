import type { Channel } from '@stemme/pathways';
import { type Addresses, type ChannelOf, reachable } from './preferences.js';

interface Line {
  readonly state: string;
  readonly at: Date;
}

const shown = ({ channel, status, address, state }: ChannelOf) => ({
  channel,
  status,
  address: address || null,
  since: state?.at.toISOString() ?? null,
  why: state?.why ?? null,
});

/** A patient's channels as staff see them. */
export function staffView<H extends Line>(
  row: Addresses & { readonly order: readonly Channel[] | null },
  channels: readonly ChannelOf[],
  history: readonly H[],
) {
  return {
    channels: channels.map(shown),
    ownOrder: row.order !== null,
    reachable: reachable(channels),
    digitalPost: row.digitalPost,
    postalAddress: row.postalAddress,
    history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
  };
}

interface Registration {
  readonly row: Pick<Addresses, 'email' | 'phone'>;
  readonly channels: readonly ChannelOf[];
}

/**
 * One setting for all departments that know the patient: every channel one of them sends by, in the order of the first. A
 * channel that works in one and not in another is shown as it stands where it does not work: that can be mended.
 */
export function ownView(registrations: readonly Registration[], departments: readonly string[]) {
  const all = registrations.flatMap(({ channels }) => channels);
  const names = [...new Set(all.map(({ channel }) => channel))].filter((channel) => channel !== 'phone');
  const channels = names.map((name) => {
    const known = all.filter(({ channel }) => channel === name);
    return known.find(({ status }) => status !== 'works') ?? known[0]!;
  });
  const different = (of: (row: Registration['row']) => string | null) =>
    new Set(registrations.map(({ row }) => of(row) ?? '')).size > 1;
  const first = (of: (row: Registration['row']) => string | null) =>
    registrations.map(({ row }) => of(row)).find((value) => value !== null && value !== '') ?? null;
  return {
    channels: channels.map(shown),
    reachable: registrations.every(({ channels: each }) => reachable(each)),
    email: first(({ email }) => email),
    phone: first(({ phone }) => phone),
    different: different(({ email }) => email) || different(({ phone }) => phone),
    departments: [...departments],
  };
}
