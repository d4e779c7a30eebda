import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '../../ui/uuid';
import { handedIn, type HandInResult, handIn, type Opened, readParcel, storeParcel } from './data';
import { byPath, type Faults } from './faults';
import { type Content, parcelFor } from './parcel';
import type { Form } from './use-form';

export type HandInState =
  | { readonly kind: 'ready' | 'sending' | 'refused' }
  | { readonly kind: 'waiting'; readonly offline: boolean }
  | { readonly kind: 'faulty'; readonly faults: Faults }
  | { readonly kind: 'already'; readonly response: { readonly id: string; readonly receivedAt: string } };

const RETRY_MS = 4_000;

/** Hands in once: one parcel until it is acknowledged, however often it is sent. */
export function useHandIn(assignment: Opened, form: Form, onChanged: () => void, before: () => Promise<void>) {
  const [, go] = useLocation();
  const [state, setState] = useState<HandInState>({ kind: 'ready' });
  const busy = useRef(false);
  const content = useRef<Content | null>(null);
  const { crisis, keeper, setRefused } = form;

  const finish = useCallback(
    (id: string, advice: Parameters<typeof handedIn>[2]) => {
      keeper.current?.close();
      handedIn(assignment.id, id, advice);
      go(`/kvittering/${id}`, { replace: true });
    },
    [assignment.id, go, keeper],
  );

  const settle = useCallback(
    (result: HandInResult) => {
      const shown = crisis.raised > 0 ? crisis.text : null;
      if (result.kind === 'received') finish(result.reply.id, result.reply.advice ?? shown);
      else if (result.kind === 'already') setState({ kind: 'already', response: result.response });
      else if (result.kind === 'faulty') {
        const faults = byPath(result.faults);
        setState({ kind: 'faulty', faults });
        setRefused(faults);
      } else if (result.kind === 'offline') setState({ kind: 'waiting', offline: true });
      else if (result.kind === 'failing') setState({ kind: 'waiting', offline: false });
      else if (result.kind === 'signed-out') setState({ kind: 'ready' });
      else {
        setState({ kind: 'refused' });
        if (result.kind === 'changed') onChanged();
      }
    },
    [crisis, finish, onChanged, setRefused],
  );

  const send = useCallback(async () => {
    if (busy.current || !content.current) return;
    busy.current = true;
    setState((before) => (before.kind === 'waiting' ? before : { kind: 'sending' }));
    const make = { id: newId, now: () => new Date().toISOString() };
    const parcel = parcelFor(readParcel(assignment.id), content.current, make);
    storeParcel(assignment.id, parcel);
    await before();
    let result = await handIn(parcel);
    if (result.kind === 'id-reused') {
      // an earlier parcel of ours arrived after all: this one goes under its own name
      const fresh = parcelFor(undefined, content.current, make);
      storeParcel(assignment.id, fresh);
      result = await handIn(fresh);
    }
    busy.current = false;
    settle(result);
  }, [assignment.id, settle, before]);

  useEffect(() => {
    if (state.kind !== 'waiting') return;
    const again = () => void send();
    const timer = window.setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [state.kind, send]);

  const start = useCallback(
    (what: Content) => {
      content.current = what;
      void send();
    },
    [send],
  );
  /** Leaves what has been received as it is. */
  const leave = useCallback((id: string) => finish(id, crisis.raised > 0 ? crisis.text : null), [finish, crisis]);
  return { state, start, leave };
}
