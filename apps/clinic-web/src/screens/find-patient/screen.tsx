import { type FormEvent, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprDigits, cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { usePatientSearch } from './data';

type Found = NonNullable<ReturnType<typeof usePatientSearch>['data']>['patients'];

/** What goes to the server: a number without its hyphen and blanks, a name as it was written. */
export function searchText(text: string): string {
  const digits = cprDigits(text);
  return /^\d+$/.test(digits) ? digits : text.trim();
}

function Results({ patients }: { patients: Found }) {
  const { t, say } = useText();
  if (patients.length === 0) {
    return (
      <div className="empty">
        <p className="empty-title">{t.find.none}</p>
        <p>
          {t.find.noneMore} <Link href="/tilmeld">{t.common.nav.enrol}</Link>
        </p>
      </div>
    );
  }
  return (
    <ul className="found" aria-label={t.find.found(patients.length)}>
      {patients.map((patient) => (
        <li key={patient.id}>
          <Link href={`/patient/${patient.id}`} className="found-link">
            <strong>{patient.name}</strong>
            <span className="cpr">{cprShown(patient.cpr)}</span>
            <span className="second">{t.common.years(patient.age)}</span>
            <span className="second found-enrolments">
              {patient.enrolments.length === 0
                ? t.find.noEnrolment
                : patient.enrolments
                    .map(
                      ({ pathway, status }) => `${say(pathway)} (${wordFor(t.patient.statuses, status).toLowerCase()})`,
                    )
                    .join(', ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Finds a patient of the department. What is searched for stays out of the address, the history and the title. */
export function FindScreen() {
  const { t } = useText();
  const { department } = useSigned();
  const search = usePatientSearch(department.id);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${t.find.title} – ${t.common.product}`;
  }, [t]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (search.isPending) return;
    const asked = searchText(text);
    if (asked.length < 2) return setFault(t.find.short);
    setFault(null);
    search.mutate(asked);
  };
  return (
    <div className="page page-narrow">
      <h1>{t.find.title}</h1>
      <form className="search" onSubmit={submit} noValidate>
        <Line
          label={t.find.label}
          name="patient-search"
          type="search"
          help={t.find.help}
          value={text}
          onChange={setText}
          fault={fault}
          autoFocus
        />
        <Button className="primary" type="submit" data-busy={search.isPending || undefined}>
          {t.find.submit}
        </Button>
      </form>
      <p className="no-print">
        <Link className="secondary small button-link" href="/besvar">
          {t.find.paper}
        </Link>
      </p>
      <p className="hidden-text" role="status">
        {search.data && (search.data.patients.length === 0 ? t.find.none : t.find.found(search.data.patients.length))}
      </p>
      {search.isPending && <Skeleton rows={2} />}
      {search.isError && <LoadFailed retry={() => submit()} />}
      {search.data && !search.isPending && <Results patients={search.data.patients} />}
    </div>
  );
}
