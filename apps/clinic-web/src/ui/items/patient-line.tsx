import { cprShown } from '../../text/cpr';
import { useText } from '../../text/text';

/** Name and CPR number, repeated wherever something is recorded: the right patient. */
export function PatientLine({ intro, patient }: { intro: string; patient: { name: string; cpr: string } }) {
  const { t } = useText();
  return (
    <div className="patient-line">
      <span className="patient-line-intro">{intro}</span>
      <strong>{patient.name}</strong>
      <span className="cpr">
        <span className="second">{t.common.cpr}</span> {cprShown(patient.cpr)}
      </span>
    </div>
  );
}
