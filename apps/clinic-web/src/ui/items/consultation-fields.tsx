import { useText } from '../../text/text';
import { OneOf } from '../ask';
import { Choice, Line } from '../fields';
import { type AskedConsultation, CONSULTATION_KINDS, type ConsultationKind } from './item';
import { readWhen, type When, WhenField } from './when-field';

/** What is typed of a request for a consultation. */
export interface Asking {
  kind: ConsultationKind;
  reason: string;
  /** a colleague's id, `other` for somebody named in words, or empty for whoever is there */
  who: string;
  other: string;
  by: When;
}
export const NOTHING_ASKED: Asking = { kind: 'phone', reason: '', who: '', other: '', by: { date: '', time: '' } };
export type AskingFaults = { reason?: string; other?: string; by?: string };

/** The request as it is sent, or what is missing; the words of the faults are the caller's. */
export function readAsking(
  asking: Asking,
  now: number,
): { ok: true; asked: AskedConsultation } | { ok: false; missing: 'reason' | 'other' | 'by'; past?: boolean } {
  if (!asking.reason.trim()) return { ok: false, missing: 'reason' };
  if (asking.who === 'other' && !asking.other.trim()) return { ok: false, missing: 'other' };
  const by = readWhen(asking.by, now);
  if (!by.ok) return { ok: false, missing: 'by', past: by.why === 'past' };
  const who = asking.who === 'other' ? { who: asking.other.trim() } : asking.who ? { clinician: asking.who } : {};
  return { ok: true, asked: { kind: asking.kind, reason: asking.reason.trim(), byAt: by.at, ...who } };
}

interface Props {
  value: Asking;
  onChange: (asking: Asking) => void;
  faults: AskingFaults;
  colleagues: readonly { id: string; name: string }[];
  /** who asks: the talk may be their own */
  me: string;
}

/** How, why, who and by when somebody is to talk to the patient. */
export function ConsultationFields({ value, onChange, faults, colleagues, me }: Props) {
  const { t } = useText();
  const c = t.items.consultation;
  const set = (changed: Partial<Asking>) => onChange({ ...value, ...changed });
  return (
    <fieldset className="asking">
      <legend>{c.title}</legend>
      <OneOf
        label={c.kind}
        value={value.kind}
        onChange={(kind) => set({ kind })}
        options={CONSULTATION_KINDS.map((kind) => ({ value: kind, name: c.kinds[kind] }))}
      />
      <Line
        label={c.reason}
        name="consultation-reason"
        value={value.reason}
        onChange={(reason) => set({ reason })}
        fault={faults.reason ?? null}
        required
      />
      <Choice
        label={c.who}
        name="consultation-who"
        value={value.who}
        onChange={(who) => set({ who })}
        empty={c.anybody}
        options={[
          { value: me, label: c.myself },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'other', label: c.somebodyElse },
        ]}
      />
      {value.who === 'other' && (
        <Line
          label={c.otherWho}
          name="consultation-other"
          value={value.other}
          onChange={(other) => set({ other })}
          fault={faults.other ?? null}
          required
        />
      )}
      <WhenField label={c.by} value={value.by} onChange={(by) => set({ by })} fault={faults.by ?? null} days />
    </fieldset>
  );
}
