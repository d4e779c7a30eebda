import { useState } from 'react';
import { useText } from '../../text/text';
import { type Asking, type AskingFaults, NOTHING_ASKED, readAsking } from './consultation-fields';
import type { ActionView, OutcomeView } from './item';
import { type Said, saidAt } from './said';
import { readWhen, type When } from './when-field';

interface Typed {
  outcome: string | null;
  note: string;
  agreed: string;
  when: When;
  asks: boolean;
  asking: Asking;
}
interface Faults {
  outcome?: string;
  note?: string;
  agreed?: string;
  when?: string;
  asking?: AskingFaults;
}
const NOTHING: Typed = {
  outcome: null,
  note: '',
  agreed: '',
  when: { date: '', time: '' },
  asks: false,
  asking: NOTHING_ASKED,
};

/** What the server finds wrong, at the field it is about. */
function refused(said: Said | null): Faults {
  const at = (path: string) => saidAt(said, path) ?? undefined;
  const asking = { reason: at('consultation.reason'), other: at('consultation.who'), by: at('consultation.byAt') };
  const all = { outcome: at('outcome'), note: at('note'), agreed: at('agreed'), when: at('nextAttemptAt'), asking };
  return JSON.parse(JSON.stringify(all)) as Faults;
}

/** The form of an outcome: what is typed, what is missing, and the action it makes. */
export function useOutcomeForm(outcomes: readonly OutcomeView[], said: Said | null) {
  const { t } = useText();
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const [missing, setMissing] = useState<Faults>({});
  const chosen = outcomes.find(({ code }) => code === typed.outcome) ?? null;
  const set = (changed: Partial<Typed>) => setTyped((old) => ({ ...old, ...changed }));
  const fail = (faults: Faults): null => {
    setMissing(faults);
    return null;
  };

  const read = (now: number): ActionView | null => {
    if (!chosen) return fail({ outcome: t.items.chooseOutcome });
    const next = chosen.needsNext ? readWhen(typed.when, now) : null;
    if (next && !next.ok) return fail({ when: next.why === 'past' ? t.items.timePast : t.items.timeRequired });
    if (chosen.needsNote && !typed.note.trim()) return fail({ note: t.items.noteRequired });
    const asked = typed.asks ? readAsking(typed.asking, now) : null;
    if (asked && !asked.ok) {
      const words = {
        reason: t.items.consultation.reasonRequired,
        other: t.items.consultation.otherRequired,
        by: asked.past ? t.items.timePast : t.items.timeRequired,
      };
      return fail({ asking: { [asked.missing]: words[asked.missing] } });
    }
    setMissing({});
    const agreed = chosen.closes ? typed.agreed.trim() : '';
    return {
      verb: 'outcome',
      outcome: chosen.code,
      note: typed.note.trim(),
      ...(next?.ok ? { nextAttemptAt: next.at } : {}),
      ...(agreed ? { agreed } : {}),
      ...(asked?.ok ? { consultation: asked.asked } : {}),
    };
  };
  return { typed, set, chosen, read, faults: { ...refused(said), ...missing } };
}
