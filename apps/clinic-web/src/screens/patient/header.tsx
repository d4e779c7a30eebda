import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';

interface Props {
  patient: { name: string; cpr: string; age: number; phone: string | null; email: string | null; language: string };
  copy: (() => void) | undefined;
  print: (() => void) | undefined;
}

/** Who this is: stands fixed at the top in every view, and on every printed page. */
export function PatientHeader({ patient, copy, print }: Props) {
  const { t } = useText();
  return (
    <section className="patient-head" aria-label={t.patient.region}>
      <div className="patient-head-line">
        <Link href="/" className="back no-print" aria-label={t.patient.back}>
          <Icon name="back" />
          <span className="wide-only">{t.patient.back}</span>
        </Link>
        <h1 className="patient-title">{patient.name}</h1>
        <span className="patient-cpr">
          <span className="second">{t.common.cpr}</span> <span className="cpr">{cprShown(patient.cpr)}</span>
        </span>
        <span className="second patient-age">{t.common.years(patient.age)}</span>
        {patient.language !== 'da' && (
          <span className="mark">{t.patient.speaks(wordFor(t.patient.languages, patient.language))}</span>
        )}
        <span className="patient-contact no-print">
          {patient.phone ? (
            <a
              className="phone"
              href={`tel:${patient.phone.replace(/\s/g, '')}`}
              aria-label={`${t.patient.phone} ${patient.phone}`}
            >
              <Icon name="phone" size={14} />
              {patient.phone}
            </a>
          ) : (
            <span className="quiet-text">{t.patient.noPhone}</span>
          )}
        </span>
        <span className="patient-tools no-print">
          {copy && (
            <Button className="primary" onPress={copy}>
              <Icon name="copy" />
              {t.patient.copy}{' '}
              <span className="key" aria-hidden="true">
                c
              </span>
            </Button>
          )}
          {print && (
            <Button className="secondary" onPress={print} aria-label={t.patient.print}>
              <Icon name="print" />
              <span className="wide-only">{t.patient.print}</span>
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}
