import { type ReactNode, useState } from 'react';
import { cprShown } from '../../text/cpr';
import { useText } from '../../text/text';
import { Window } from '../../ui/dialog';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';

/**
 * Copies the journal text and says whose it was. Where the browser refuses, the text is shown to be copied by hand.
 * The text is the server's and Danish in both languages of the screen: it goes into a Danish journal.
 */
export function useJournal(patient: { name: string; cpr: string }): {
  copy: (text: string) => void;
  dialog: ReactNode;
} {
  const { t } = useText();
  const notify = useNotify();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = (text: string) => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notify({ tone: 'good', text: t.patient.copied(patient.name, cprShown(patient.cpr)) }),
      () => setByHand(text),
    );
  };
  const dialog = byHand !== null && (
    <Window title={t.patient.copyByHand} onClose={() => setByHand(null)} wide>
      <PatientLine intro="" patient={patient} />
      <p>{t.patient.copyByHandHelp}</p>
      <textarea
        className="input journal"
        lang="da"
        readOnly
        rows={14}
        value={byHand}
        aria-label={t.patient.copyByHand}
        onFocus={(event) => event.target.select()}
      />
    </Window>
  );
  return { copy, dialog };
}
