import { type ReactNode, useState } from 'react';
import { cprShown } from '../../text/cpr';
import { useText } from '../../text/text';
import { Window } from '../dialog';
import { PatientLine } from './patient-line';
import { useNotify } from '../notices';

interface Whose {
  name: string;
  cpr: string;
}

/**
 * Copies the journal text and says whose it was. Where the browser refuses, the text is shown to be copied by hand.
 * The text is the server's and Danish in both languages of the screen: it goes into a Danish journal.
 */
export function useJournal(): { copy: (whose: Whose, text: string) => void; dialog: ReactNode } {
  const { t } = useText();
  const notify = useNotify();
  const [byHand, setByHand] = useState<{ patient: Whose; text: string } | null>(null);
  const copy = (patient: Whose, text: string) => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notify({ tone: 'good', text: t.patient.copied(patient.name, cprShown(patient.cpr)) }),
      () => setByHand({ patient, text }),
    );
  };
  const dialog = byHand !== null && (
    <Window title={t.patient.copyByHand} onClose={() => setByHand(null)} wide>
      <PatientLine intro="" patient={byHand.patient} />
      <p>{t.patient.copyByHandHelp}</p>
      <textarea
        className="input journal"
        lang="da"
        readOnly
        rows={14}
        value={byHand.text}
        aria-label={t.patient.copyByHand}
        onFocus={(event) => event.target.select()}
      />
    </Window>
  );
  return { copy, dialog };
}
