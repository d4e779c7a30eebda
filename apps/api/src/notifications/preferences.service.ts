import { Injectable } from '@nestjs/common';
import { type Channel, WRITTEN_CHANNELS, type WrittenChannel } from '@stemme/pathways';
import { CprService } from '../access/cpr.service.js';
import { type Reach, type ReachChanges, ReachService } from '../patients/reach.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { CallsStore } from './calls.store.js';
import {
  addressOf,
  type ChannelFailure,
  type ChannelOf,
  channelsOf,
  ownOrder,
  reachable,
  usable,
} from './preferences.js';
import type { ChannelsDto, ChannelsInDto, OwnChannelsDto, OwnChannelsInDto } from './preferences.dto.js';
import { ownView, staffView } from './preferences-views.js';
import { type NewState, PreferencesStore, type ReachRow } from './preferences.store.js';

/** A way to a patient, with the address as it is used. */
export interface Way {
  readonly channel: Channel;
  readonly address: string;
}

/**
 * How patients are reached. Turning a channel off is turning off a channel, never the care: the next one takes over, and
 * when none is left the clinic finds the patient on its phone list.
 */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly store: PreferencesStore,
    private readonly calls: CallsStore,
    private readonly reach: ReachService,
    private readonly cprs: CprService,
  ) {}

  /**
   * The ways to each patient that may be used, in order, in one statement; never empty: the last is a call. Whom the
   * transaction may not see is left out.
   */
  async channelsOf(tx: Tx, patients: readonly string[]): Promise<Map<string, Way[]>> {
    const rows = await this.store.reach(tx, patients);
    return new Map(
      rows.map((row) => [
        row.patient,
        usable(standing(row)).map(({ channel, address }) => ({ channel, address: this.asUsed(row, channel, address) })),
      ]),
    );
  }

  /** Digital Post is addressed to the person, and so is an envelope. */
  private asUsed({ cprCipher, name }: ReachRow, channel: Channel, address: string): string {
    if (channel === 'digital-post') return this.cprs.open(cprCipher);
    return channel === 'letter' ? `${name}\n${address}` : address;
  }

  /** A channel failed for good. It is left alone until its address is another or somebody turns it on again. */
  async failed(tx: Tx, patient: string, channel: Channel, why: ChannelFailure): Promise<void> {
    const written = WRITTEN_CHANNELS.find((one) => one === channel);
    const row = (await this.store.reach(tx, [patient]))[0];
    if (!written || !row) return;
    const address = addressOf(written, row);
    const { department } = row;
    await this.store.add(tx, [{ patient, department, channel: written, state: 'bounced', why, address }]);
    await this.settle(tx, [patient]);
  }

  /** @throws Refusal `not-found` */
  ofPatient(actor: Actor, patient: string): Promise<ChannelsDto> {
    return this.database.read(actor, 'notifications.channels', { patient }, async (tx) => {
      await this.reach.of(tx, patient);
      await tx.saw([patient]);
      return this.view(tx, patient);
    });
  }

  /** @throws Refusal `not-found`, `invalid` */
  set(actor: Actor, patient: string, data: ChannelsInDto): Promise<ChannelsDto> {
    return this.database.write(actor, 'notifications.set-channels', { patient }, async (tx) => {
      const { department } = await this.reach.of(tx, patient);
      const before = found((await this.store.reach(tx, [patient]))[0]);
      const { order, off, tryAgain = [], digitalPost, postalAddress } = data;
      await this.reach.change(tx, [patient], {
        ...(order === undefined ? {} : { channels: order }),
        ...(digitalPost === undefined ? {} : { digitalPost }),
        ...(postalAddress === undefined ? {} : { postalAddress }),
      });
      if (off) await this.store.add(tx, switched(before, department, off));
      await this.store.add(tx, mended(before, department, tryAgain));
      await this.settle(tx, [patient]);
      await tx.saw([patient]);
      return this.view(tx, patient);
    });
  }

  /** The signed-in patient's own. One setting: what is shown is what the first department knows. */
  own(actor: Actor): Promise<OwnChannelsDto> {
    return this.database.read(actor, 'notifications.own-channels', {}, async (tx) =>
      this.ownOf(tx, await this.reach.own(tx)),
    );
  }

  /**
   * Written to every department that knows the patient. Addresses may be changed by whoever has signed in as the patient:
   * they are shown to staff as the patient's own change, and the old one is kept in the history.
   */
  setOwn(actor: Actor, data: OwnChannelsInDto): Promise<OwnChannelsDto> {
    return this.database.write(actor, 'notifications.set-own-channels', {}, async (tx) => {
      const mine = await this.reach.own(tx);
      const rows = await this.store.reach(tx, idsOf(mine));
      for (const row of rows) {
        const changes: ReachChanges = {
          channels: ownOrder(data.order, row.order),
          ...(data.email === undefined ? {} : { email: data.email }),
          ...(data.phone === undefined ? {} : { phone: data.phone }),
        };
        await this.reach.change(tx, [row.patient], changes);
        await this.store.add(tx, [...corrected(row, changes), ...switched(row, row.department, data.off)]);
      }
      await this.settle(tx, idsOf(mine));
      return this.ownOf(tx, await this.reach.own(tx));
    });
  }

  /** Nobody is without a channel unless the clinic knows: on the phone list when none is left, off it when one is again. */
  private async settle(tx: Tx, patients: readonly string[]): Promise<void> {
    for (const row of await this.store.reach(tx, patients)) {
      const { patient, department } = row;
      if (reachable(standing(row))) await this.calls.channelAgain(tx, patient);
      else await this.calls.add(tx, { patient, department, assignment: null, step: null, why: 'no-channel' });
    }
  }

  private async view(tx: Tx, patient: string): Promise<ChannelsDto> {
    const row = found((await this.store.reach(tx, [patient]))[0]);
    return staffView(row, standing(row), await this.store.history(tx, patient));
  }

  private async ownOf(tx: Tx, mine: readonly Reach[]): Promise<OwnChannelsDto> {
    const rows = await this.store.reach(tx, idsOf(mine));
    const inOrder = mine.flatMap(({ id }) => rows.filter(({ patient }) => patient === id));
    const senders = await this.store.senders(tx, [...new Set(mine.map(({ department }) => department))]);
    return ownView(
      inOrder.map((row) => ({ row, channels: standing(row) })),
      senders.map(({ publicName }) => publicName),
    );
  }
}

const idsOf = (reach: readonly Reach[]): string[] => reach.map(({ id }) => id);

function standing(row: ReachRow): ChannelOf[] {
  const states = row.states.map((state) => ({ ...state, at: new Date(state.at) }));
  return channelsOf({ offered: row.offered, order: row.order, addresses: row, states });
}

/** Only what changes is written: a switch that stays as it is leaves no line behind, and mends no bounce. */
function switched(row: ReachRow, department: string, off: readonly WrittenChannel[]): NewState[] {
  const { patient } = row;
  return WRITTEN_CHANNELS.flatMap((channel): NewState[] => {
    const now = row.states.find((state) => state.channel === channel)?.state ?? 'on';
    const wanted = off.includes(channel) ? 'off' : 'on';
    if (wanted === 'off' ? now === 'off' : now !== 'off') return [];
    return [{ patient, department, channel, state: wanted, why: 'chosen', address: null }];
  });
}

/** Somebody has found the address right after all. */
function mended({ patient, states }: ReachRow, department: string, again: readonly WrittenChannel[]): NewState[] {
  return again
    .filter((channel) => states.some((state) => state.channel === channel && state.state === 'bounced'))
    .map((channel) => ({ patient, department, channel, state: 'on', why: 'tried-again', address: null }));
}

/** What the patient has put in the place of an address. */
function corrected(row: ReachRow, { email, phone }: ReachChanges): NewState[] {
  const { patient, department } = row;
  const line = (channel: 'email' | 'sms', before: string | null, after: string | null | undefined): NewState[] =>
    after === undefined || after === before
      ? []
      : [{ patient, department, channel, state: 'address', why: after ? 'changed' : 'removed', address: before }];
  return [...line('email', row.email, email), ...line('sms', row.phone, phone)];
}
